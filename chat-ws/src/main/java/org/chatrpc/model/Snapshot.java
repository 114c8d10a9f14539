package org.chatrpc.model;

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
        List<RoomRecord> rooms,
        List<Membership> memberships,
        List<Mention> mentions) {
    public Snapshot {
        accounts = List.copyOf(accounts);
        sessions = List.copyOf(sessions);
        rooms = List.copyOf(rooms);
        memberships = List.copyOf(memberships);
        mentions = List.copyOf(mentions);
    }

    /** The message {@code number} of the room names the person. */
    public record Mention(String room, String username, long number) {}
}
