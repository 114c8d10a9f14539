package org.chatrpc.model;

import java.time.Instant;

/**
 * A room without its members and messages.
 *
 * @param id identifies the room and never changes
 * @param title the display name; empty for a direct room, whose title depends on the viewer
 * @param topic may be empty
 * @param postingRole the lowest role that may post
 * @param retention its retention periods
 * @param deleted whether only its id is left, which is never reused
 * @param managedBy the provider, such as a directory, that created it and decides which of its people are members; empty if there
 *     is none. Never changes
 */
public record RoomInfo(
        String id,
        String title,
        String topic,
        Visibility visibility,
        boolean archived,
        Instant createdAt,
        Role postingRole,
        RoomRetention retention,
        boolean deleted,
        String managedBy) {
    private static final long FIXED_BYTES = 300;

    public RoomInfo {
        // Missing in entries of the log from before there was such a role.
        postingRole = postingRole == null ? Role.MEMBER : postingRole;
        retention = retention == null ? RoomRetention.OF_SERVER : retention;
        managedBy = managedBy == null ? "" : managedBy;
    }

    /** A room in which all members may post. */
    public RoomInfo(String id, String title, String topic, Visibility visibility, boolean archived, Instant createdAt) {
        this(id, title, topic, visibility, archived, createdAt, Role.MEMBER, RoomRetention.OF_SERVER, false, "");
    }

    /** The room with its mutable properties changed. */
    public RoomInfo with(String newTitle, String newTopic, boolean newArchived, Role newPostingRole) {
        return new RoomInfo(
                id,
                newTitle,
                newTopic,
                visibility,
                newArchived,
                createdAt,
                newPostingRole,
                retention,
                deleted,
                managedBy);
    }

    /** The room with these retention periods. */
    public RoomInfo with(RoomRetention changed) {
        return new RoomInfo(
                id, title, topic, visibility, archived, createdAt, postingRole, changed, deleted, managedBy);
    }

    /** The room, which this provider creates. */
    public RoomInfo asManagedBy(String provider) {
        return new RoomInfo(
                id, title, topic, visibility, archived, createdAt, postingRole, retention, deleted, provider);
    }

    /** The remains of the room once it is deleted. */
    public RoomInfo asDeleted() {
        return new RoomInfo(
                id, "", "", Visibility.PRIVATE, true, createdAt, postingRole, RoomRetention.OF_SERVER, true, managedBy);
    }

    /** The estimated heap size in bytes. */
    public long bytes() {
        return FIXED_BYTES + 2L * (title.length() + topic.length());
    }
}
