package org.chatrpc.client.session;

import java.util.TreeSet;

/**
 * The unread messages of one room that name this account: so many that a list counted, and those the feed has brought
 * since, by number. Where some of the counted ones stand is not known, so reading a part of them takes off only what
 * must have been read; the next list is exact again.
 */
final class UnreadMentions {

    private final TreeSet<Long> since = new TreeSet<>();
    private final long countedUpTo;
    private long counted;

    /** @param listed the room as a list or an answer told it */
    UnreadMentions(RoomSummary listed) {
        this.counted = listed.mentions();
        this.countedUpTo = listed.lastNumber();
    }

    /** An unread message came, or one changed. */
    void told(long number, boolean namesMe) {
        if (number > countedUpTo) {
            if (namesMe) {
                since.add(number);
            } else {
                since.remove(number);
            }
        }
    }

    void read(long upTo) {
        since.headSet(upTo, true).clear();
        counted = Math.max(0, Math.min(counted, countedUpTo - upTo));
    }

    int count() {
        return Math.toIntExact(counted + since.size());
    }
}
