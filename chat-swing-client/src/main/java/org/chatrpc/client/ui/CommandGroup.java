package org.chatrpc.client.ui;

import java.util.Locale;

/** What belongs together in a menu and on the page of shortcuts. */
public enum CommandGroup {
    NAVIGATION,
    ROOMS,
    ROOM,
    MESSAGES,
    APPLICATION;

    /** What it is called. */
    public String text() {
        return Texts.get("commandGroup." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether the shortcuts hold only where the focus is on what they act on, instead of in the whole window. */
    public boolean local() {
        return this == MESSAGES;
    }
}
