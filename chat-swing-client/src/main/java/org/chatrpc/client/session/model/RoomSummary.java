package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

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
 * @param mentions the number of messages that mention this account and are unread, or were edited to do so since they
 *     were read
 * @param peer the other person of a direct room
 * @param postingRole the lowest role that may post
 * @param everybodyRole the lowest role that may mention everybody; empty if not possible, or if it is unknown
 * @param preferences what this account chose for the room, on any of its devices
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
        Role postingRole,
        Optional<Role> everybodyRole,
        Preferences preferences) {

    /** Which messages of a room this account wants to be notified about. */
    public enum Notify {
        ALL,
        MENTIONS,
        NOTHING
    }

    /** What an account chose for a room. The server has it, so that it is the same on every device. */
    public record Preferences(Notify level, boolean favourite) {

        /** Those of a room for which nothing was chosen. */
        public static final Preferences NONE = new Preferences(Notify.ALL, false);
    }

    /** A room in which every member may post, without mentions of everybody, and without preferences. */
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
                Role.MEMBER,
                Optional.empty(),
                Preferences.NONE);
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

    /** Whether the role of this account is one that may mention everybody. */
    public boolean mayMentionEverybody() {
        return kind != RoomKind.DIRECT
                && role.filter(mine -> everybodyRole.filter(mine::atLeast).isPresent())
                        .isPresent();
    }

    /** Whether this account wants no notifications about it. */
    public boolean muted() {
        return preferences.level() == Notify.NOTHING;
    }

    /**
     * The number of messages that call for attention, according to the preferences: unread ones, or those that mention
     * this account since they were edited.
     */
    public long calling() {
        return switch (preferences.level()) {
            case ALL -> Math.max(mentions, unread());
            case MENTIONS -> mentions;
            case NOTHING -> 0;
        };
    }

    /** The number of messages this account has not read. */
    public long unread() {
        return joined() ? Math.max(0, lastNumber - readNumber) : 0;
    }

    /** This room after a message; an older one changes nothing. */
    public RoomSummary withMessage(ChatMessage message) {
        return message.number() <= lastNumber
                ? this
                : changed(draft -> {
                    draft.lastNumber = message.number();
                    draft.lastMessageAt = Optional.of(message.sentAt());
                });
    }

    /** This room read up to a number; the mark only moves forward. */
    public RoomSummary withRead(long number) {
        return number <= readNumber ? this : changed(draft -> draft.readNumber = number);
    }

    public RoomSummary withMemberCount(int count) {
        return changed(draft -> draft.memberCount = Math.max(0, count));
    }

    public RoomSummary withMentions(int count) {
        return changed(draft -> draft.mentions = count);
    }

    public RoomSummary withRole(Role mine) {
        return changed(draft -> draft.role = Optional.of(mine));
    }

    public RoomSummary titled(String name) {
        return changed(draft -> draft.title = name);
    }

    /**
     * This room with a newer description. The description for non-members lacks personal properties, and may be older
     * than the newest message, so counters only move forward.
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
                newer.postingRole,
                newer.everybodyRole,
                newer.joined() ? newer.preferences : preferences);
    }

    private RoomSummary changed(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.room();
    }

    /** Changes that this client derives from events that do not describe the whole room. */
    private final class Draft {

        private String title = RoomSummary.this.title;
        private int memberCount = RoomSummary.this.memberCount;
        private long lastNumber = RoomSummary.this.lastNumber;
        private Optional<Instant> lastMessageAt = RoomSummary.this.lastMessageAt;
        private Optional<Role> role = RoomSummary.this.role;
        private long readNumber = RoomSummary.this.readNumber;
        private int mentions = RoomSummary.this.mentions;

        RoomSummary room() {
            return new RoomSummary(
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
                    postingRole,
                    everybodyRole,
                    preferences);
        }
    }
}
