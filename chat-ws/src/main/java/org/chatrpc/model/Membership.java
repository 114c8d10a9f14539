package org.chatrpc.model;

import java.time.Instant;

/**
 * A person's time in a room, from the entry of joining to the entry of leaving.
 *
 * @param toSeq 0 while it lasts
 * @param readNumber up to which message number the person has read
 * @param notifications what the person wants to be notified of
 * @param favourite whether the person marked the room
 */
public record Membership(
        String room,
        String username,
        Role role,
        long fromSeq,
        long toSeq,
        Instant joinedAt,
        long readNumber,
        Notify notifications,
        boolean favourite) {

    /** Of which messages of a room a member is notified. */
    public enum Notify {
        ALL,
        /** Those that mention the member. */
        MENTIONS,
        NOTHING
    }

    /** Of someone who has no preferences. */
    public Membership(
            String room, String username, Role role, long fromSeq, long toSeq, Instant joinedAt, long readNumber) {
        this(room, username, role, fromSeq, toSeq, joinedAt, readNumber, Notify.ALL, false);
    }

    public MemberKey key() {
        return new MemberKey(room, username);
    }

    /** Whether the person is still in the room. */
    public boolean lasts() {
        return toSeq == 0;
    }

    public boolean isOwner() {
        return role == Role.OWNER;
    }

    public Membership withRole(Role changed) {
        return new Membership(room, username, changed, fromSeq, toSeq, joinedAt, readNumber, notifications, favourite);
    }

    public Membership withRead(long number) {
        return new Membership(room, username, role, fromSeq, toSeq, joinedAt, number, notifications, favourite);
    }

    /** The same one, ended by the entry {@code seq}. */
    public Membership endedAt(long seq) {
        return new Membership(room, username, role, fromSeq, seq, joinedAt, readNumber, notifications, favourite);
    }

    public Membership withPreferences(Notify newNotify, boolean newFavourite) {
        return new Membership(room, username, role, fromSeq, toSeq, joinedAt, readNumber, newNotify, newFavourite);
    }
}
