package org.chatrpc.client.session.room;

import java.util.TreeSet;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * The unread messages of one room that mention this account: those counted in the list of rooms, and those delivered
 * by the feed since, by number. The positions of the counted ones are unknown, so reading a part of the room removes
 * only those that must have been read; the next list is exact again.
 */
final class UnreadMentions {

    private final TreeSet<Long> since = new TreeSet<>();
    private final long countedUpTo;
    private long counted;

    /** @param listed the room from a list or an answer */
    UnreadMentions(RoomSummary listed) {
        this.counted = listed.mentions();
        this.countedUpTo = listed.lastNumber();
    }

    /** An unread message has arrived or changed. @return whether it is one more than before */
    boolean changed(long number, boolean namesMe) {
        if (number <= countedUpTo) {
            return false;
        } else if (namesMe) {
            return since.add(number);
        }
        since.remove(number);
        return false;
    }

    void read(long upTo) {
        since.headSet(upTo, true).clear();
        counted = Math.max(0, Math.min(counted, countedUpTo - upTo));
    }

    int count() {
        return Math.toIntExact(counted + since.size());
    }
}
