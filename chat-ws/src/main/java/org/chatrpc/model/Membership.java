package org.chatrpc.model;

import java.time.Instant;

/**
 * A user's membership of a room, from the entry of joining to that of leaving.
 *
 * @param fromSeq the entry of joining
 * @param toSeq the entry of leaving; 0 while the membership is active
 * @param readNumber the number of the last message that the user has read
 * @param readSeq the entry with which the user last marked the room as read, by joining or posting at the latest: later
 *     edits are unread, also in messages up to {@code readNumber}
 * @param notifications which messages the user wants to be notified of
 * @param favourite whether the user marked the room as a favourite
 */
public record Membership(
        String room,
        String username,
        Role role,
        long fromSeq,
        long toSeq,
        Instant joinedAt,
        long readNumber,
        long readSeq,
        Notify notifications,
        boolean favourite) {

    /** Which messages of a room a member is notified of. */
    public enum Notify {
        ALL,
        /** Those that mention the member. */
        MENTIONS,
        NOTHING
    }

    /** A membership with default preferences. */
    public Membership(
            String room, String username, Role role, long fromSeq, long toSeq, Instant joinedAt, long readNumber) {
        this(room, username, role, fromSeq, toSeq, joinedAt, readNumber, fromSeq, Notify.ALL, false);
    }

    public MemberKey key() {
        return new MemberKey(room, username);
    }

    /** Whether the user is still a member. */
    public boolean isActive() {
        return toSeq == 0;
    }

    public boolean isOwner() {
        return role == Role.OWNER;
    }

    public Membership withRole(Role changed) {
        return new Membership(
                room, username, changed, fromSeq, toSeq, joinedAt, readNumber, readSeq, notifications, favourite);
    }

    /** This membership, whose user has read the room up to message {@code number} by the entry {@code seq}. */
    public Membership withRead(long number, long seq) {
        return new Membership(room, username, role, fromSeq, toSeq, joinedAt, number, seq, notifications, favourite);
    }

    /** This membership, ended by the entry {@code seq}. */
    public Membership endedAt(long seq) {
        return new Membership(
                room, username, role, fromSeq, seq, joinedAt, readNumber, readSeq, notifications, favourite);
    }

    public Membership withPreferences(Notify newNotify, boolean newFavourite) {
        return new Membership(
                room, username, role, fromSeq, toSeq, joinedAt, readNumber, readSeq, newNotify, newFavourite);
    }
}
