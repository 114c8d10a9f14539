package org.chatrpc.model;

import java.time.Instant;
import java.util.List;

/**
 * The state of the chat at one point of the log.
 *
 * @param logId names this log among all logs: a cursor from another one is recognised by it
 * @param firstSeq the first entry still kept
 * @param seq the last entry this state contains; 0 for an empty log
 * @param memberships open ones, and those that ended at or after {@code firstSeq}
 * @param mentions of members, in messages of others that they have not read; those of one room in ascending order
 */
public record Snapshot(
        String logId,
        long firstSeq,
        long seq,
        List<AccountInfo> accounts,
        List<SessionRecord> sessions,
        List<RoomState> rooms,
        List<Membership> memberships,
        List<Mention> mentions) {
    public Snapshot {
        accounts = List.copyOf(accounts);
        sessions = List.copyOf(sessions);
        rooms = List.copyOf(rooms);
        memberships = List.copyOf(memberships);
        mentions = List.copyOf(mentions);
    }

    /**
     * A room and how far it has got.
     *
     * @param lastNumber 0 when it has no message
     * @param lastMessageAt null when it has no message
     */
    public record RoomState(RoomInfo info, long lastNumber, Instant lastMessageAt) {}

    /**
     * A person's time in a room, from the entry of joining to the entry of leaving.
     *
     * @param toSeq 0 while it lasts
     * @param readNumber up to which message number the person has read
     */
    public record Membership(
            String room, String username, Role role, long fromSeq, long toSeq, Instant joinedAt, long readNumber) {}

    /** The message {@code number} of the room names the person. */
    public record Mention(String room, String username, long number) {}
}
