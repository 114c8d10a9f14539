package org.chatrpc.client.ui;

import java.util.Locale;

/** Groups commands in menus and on the page of shortcuts. */
public enum CommandGroup {
    NAVIGATION,
    ROOMS,
    ROOM,
    MESSAGES,
    WRITING,
    STATUS,
    APPLICATION;

    /** The name for the user. */
    public String text() {
        return Texts.get("commandGroup." + name().toLowerCase(Locale.ROOT));
    }
}
