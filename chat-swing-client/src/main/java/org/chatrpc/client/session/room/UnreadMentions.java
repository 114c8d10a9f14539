package org.chatrpc.client.session.room;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * The unread messages of one room that mention this account: those counted in a list of rooms, and those that the feed
 * has delivered or changed since, by number. Which messages were counted is unknown, so changes of them can make the
 * count uncertain, until the next list. A message that was read before it was edited to mention this account is unread
 * for this purpose, until the newest message is marked as read again.
 */
final class UnreadMentions {

    /** What a changed message means for the number. */
    enum Change {
        NONE,
        /** One more than before. */
        MORE,
        /** Only the server knows. */
        UNSURE
    }

    /** Beyond this number of edited messages, their state is no longer remembered. */
    private static final int MAX_LOOKED_AT = 500;

    /** Unread for certain, and not among the counted ones. */
    private final TreeSet<Long> known = new TreeSet<>();
    /** The state in which an older message was checked, by number. */
    private final Map<Long, Long> lookedAt = new HashMap<>();

    private final long countedUpTo;
    private long readUpTo;
    private long counted;
    private boolean unsure;
    /** Another object after each change, so that a list that was requested before is recognised. */
    private Object version = new Object();

    /** @param listed the room from a list or a response */
    UnreadMentions(RoomSummary listed) {
        this.counted = listed.mentions();
        this.countedUpTo = listed.lastNumber();
        this.readUpTo = listed.readNumber();
    }

    /** A message of another user has arrived. */
    void posted(long number, boolean namesMe) {
        if (namesMe && isNew(number) && known.add(number)) {
            version = new Object();
        }
    }

    /** A message of another user has changed. */
    Change changed(ChatMessage message, boolean namesMe) {
        long number = message.number();
        if (isNew(number) || known.contains(number)) {
            boolean differs = namesMe ? known.add(number) : known.remove(number);
            if (differs) {
                version = new Object();
            }
            return differs && namesMe ? Change.MORE : Change.NONE;
        } else if (!isNewState(message)) {
            return Change.NONE;
        } else if (namesMe && counted == 0 && number > readUpTo) {
            // No unread message up to there mentioned this account before.
            known.add(number);
            version = new Object();
            return Change.MORE;
        } else if (namesMe || counted > 0) {
            doubt();
            return Change.UNSURE;
        }
        return Change.NONE;
    }

    /**
     * The user has read up to a number.
     *
     * @param newest whether that is the newest message of the room
     */
    void read(long upTo, boolean newest) {
        int before = count();
        boolean vague = counted > 0 || !known.headSet(readUpTo, true).isEmpty();
        if (newest) {
            known.headSet(upTo, true).clear();
            counted = 0;
        } else if (upTo > readUpTo) {
            known.subSet(readUpTo, false, upTo, true).clear();
            counted = Math.max(0, Math.min(counted, countedUpTo - upTo));
        } else {
            return;
        }
        readUpTo = Math.max(readUpTo, upTo);
        if (before > 0) {
            version = new Object();
            unsure |= vague;
        }
    }

    int count() {
        return Math.toIntExact(counted + known.size());
    }

    /** Something has happened of which only the server knows what it means. */
    void doubt() {
        version = new Object();
        unsure = true;
    }

    boolean isUnsure() {
        return unsure;
    }

    /** Differs after each change. */
    Object version() {
        return version;
    }

    /** The count after a newer list; empty if the list is older than what is known here. */
    Optional<UnreadMentions> recounted(RoomSummary listed) {
        if (listed.lastNumber() < countedUpTo || listed.readNumber() < readUpTo) {
            return Optional.empty();
        }
        UnreadMentions newer = new UnreadMentions(listed);
        newer.known.addAll(known.tailSet(listed.lastNumber(), false));
        newer.lookedAt.putAll(lookedAt);
        return Optional.of(newer);
    }

    /** Whether the list cannot have counted it, and it has not been read. */
    private boolean isNew(long number) {
        return number > countedUpTo && number > readUpTo;
    }

    /** Reactions and pins do not change whom a message mentions. */
    private boolean isNewState(ChatMessage message) {
        boolean deleted = message.deletedAt().isPresent();
        if (!deleted && message.editedAt().isEmpty()) {
            return false;
        }
        if (lookedAt.size() >= MAX_LOOKED_AT) {
            lookedAt.clear();
        }
        Long state = deleted ? Long.MAX_VALUE : message.revision();
        return !state.equals(lookedAt.put(message.number(), state));
    }
}
