package org.chatrpc.client.search.suggest;

/**
 * Something to choose instead of typing it.
 *
 * @param title what it is, for people
 * @param detail a detail to distinguish it; may be empty
 * @param value what stands in the query for it: the value of an operator, or the whole query of an earlier search
 */
public record Suggestion(Kind kind, String title, String detail, String value) {

    /** What is suggested. */
    public enum Kind {
        PERSON,
        ROOM,
        PRIVATE_ROOM,
        /** The conversation with one person. */
        DIRECT_ROOM,
        DAY,
        FILES,
        /** An earlier search. */
        RECENT
    }

    /** What a screen reader says of it. */
    public String spoken() {
        return detail.isEmpty() ? title : title + ", " + detail;
    }
}
