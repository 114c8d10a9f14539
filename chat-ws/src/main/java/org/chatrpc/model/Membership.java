package org.chatrpc.model;

import java.time.Instant;

/**
 * A person's time in a room, from the entry of joining to the entry of leaving.
 *
 * @param toSeq 0 while it lasts
 * @param readNumber up to which message number the person has read
 */
public record Membership(
        String room, String username, Role role, long fromSeq, long toSeq, Instant joinedAt, long readNumber) {

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
        return new Membership(room, username, changed, fromSeq, toSeq, joinedAt, readNumber);
    }

    public Membership withRead(long number) {
        return new Membership(room, username, role, fromSeq, toSeq, joinedAt, number);
    }

    /** The same one, ended by the entry {@code seq}. */
    public Membership endedAt(long seq) {
        return new Membership(room, username, role, fromSeq, seq, joinedAt, readNumber);
    }
}
