package org.chatrpc.client.session.gateway.page;

/** Which page of a room's messages to read. */
public sealed interface HistoryRange {

    /** The newest page. */
    record Newest() implements HistoryRange {}

    /** The page that ends before this number. */
    record Before(long number) implements HistoryRange {}

    /** The page that starts after this number. */
    record After(long number) implements HistoryRange {}
}
