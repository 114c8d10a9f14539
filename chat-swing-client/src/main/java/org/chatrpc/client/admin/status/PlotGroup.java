package org.chatrpc.client.admin.status;

import org.chatrpc.client.ui.Texts;

/** What plots belong together. */
enum PlotGroup {
    OVERVIEW("overview"),
    CALLS("calls"),
    WRITES("writes"),
    FILES("files"),
    DATABASE("database"),
    SEARCH("search"),
    /** Those that this client has no name for. */
    OTHER("other");

    private final String key;

    PlotGroup(String key) {
        this.key = key;
    }

    /** As users see it. */
    String text() {
        return Texts.get("serverPlots." + key);
    }
}
