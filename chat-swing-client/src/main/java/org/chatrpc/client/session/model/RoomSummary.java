package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A room as this account sees it in a list.
 *
 * @param id never changes
 * @param title the name for people; for a direct room the other person's display name
 * @param topic empty for none
 * @param archived whether it is closed for new messages
 * @param lastNumber the number of its newest message, 0 for none
 * @param lastMessageAt when the newest message was sent
 * @param role this account's role; empty if it is not a member
 * @param readNumber the number up to which this account has read
 * @param mentions the number of unread messages that mention this account
 * @param peer the other person of a direct room
 * @param postingRole the lowest role that may post
 */
public record RoomSummary(
        String id,
        String title,
        String topic,
        RoomKind kind,
        boolean archived,
        int memberCount,
        long lastNumber,
        Optional<Instant> lastMessageAt,
        Optional<Role> role,
        long readNumber,
        int mentions,
        Optional<String> peer,
        Role postingRole) {

    /** A room in which every member may post. */
    public RoomSummary(
            String id,
            String title,
            String topic,
            RoomKind kind,
            boolean archived,
            int memberCount,
            long lastNumber,
            Optional<Instant> lastMessageAt,
            Optional<Role> role,
            long readNumber,
            int mentions,
            Optional<String> peer) {
        this(
                id,
                title,
                topic,
                kind,
                archived,
                memberCount,
                lastNumber,
                lastMessageAt,
                role,
                readNumber,
                mentions,
                peer,
                Role.MEMBER);
    }

    /** Whether this account is a member. */
    public boolean joined() {
        return role.isPresent();
    }

    /** Whether the role of this account is one that may post. */
    public boolean mayPost() {
        return role.filter(mine -> mine.atLeast(postingRole)).isPresent();
    }

    /** Whether this account can post, and edit what it posted. */
    public boolean writable() {
        return mayPost() && !archived;
    }

    /** The number of messages this account has not read. */
    public long unread() {
        return joined() ? Math.max(0, lastNumber - readNumber) : 0;
    }

    /** This room after a message; an older one changes nothing. */
    public RoomSummary withMessage(ChatMessage message) {
        return message.number() <= lastNumber
                ? this
                : with(message.number(), Optional.of(message.sentAt()), readNumber, memberCount, mentions);
    }

    /** This room read up to a number; the mark only moves forward. */
    public RoomSummary withRead(long number) {
        return number <= readNumber ? this : with(lastNumber, lastMessageAt, number, memberCount, mentions);
    }

    public RoomSummary withMemberCount(int count) {
        return with(lastNumber, lastMessageAt, readNumber, Math.max(0, count), mentions);
    }

    public RoomSummary withMentions(int count) {
        return with(lastNumber, lastMessageAt, readNumber, memberCount, count);
    }

    public RoomSummary withRole(Role mine) {
        return new RoomSummary(
                id,
                title,
                topic,
                kind,
                archived,
                memberCount,
                lastNumber,
                lastMessageAt,
                Optional.of(mine),
                readNumber,
                mentions,
                peer,
                postingRole);
    }

    public RoomSummary titled(String name) {
        return new RoomSummary(
                id,
                name,
                topic,
                kind,
                archived,
                memberCount,
                lastNumber,
                lastMessageAt,
                role,
                readNumber,
                mentions,
                peer,
                postingRole);
    }

    /**
     * This room with a newer description. The event for all members lacks personal properties, and may be older than
     * the newest message, so counters only move forward.
     */
    public RoomSummary describedBy(RoomSummary newer) {
        return new RoomSummary(
                id,
                newer.title,
                newer.topic,
                newer.kind,
                newer.archived,
                newer.memberCount,
                Math.max(lastNumber, newer.lastNumber),
                newer.lastNumber > lastNumber ? newer.lastMessageAt : lastMessageAt,
                newer.role.or(() -> role),
                Math.max(readNumber, newer.readNumber),
                mentions,
                newer.peer.or(() -> peer),
                newer.postingRole);
    }

    private RoomSummary with(long last, Optional<Instant> lastAt, long read, int members, int naming) {
        return new RoomSummary(
                id, title, topic, kind, archived, members, last, lastAt, role, read, naming, peer, postingRole);
    }
}
