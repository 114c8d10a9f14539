package org.chatrpc.model;

import java.time.Instant;

/**
 * A room without its members and messages.
 *
 * @param id identifies the room and never changes
 * @param title the display name; empty for a direct room, whose title depends on the viewer
 * @param topic may be empty
 * @param postingRole the lowest role that may post
 */
public record RoomInfo(
        String id,
        String title,
        String topic,
        Visibility visibility,
        boolean archived,
        Instant createdAt,
        Role postingRole) {
    private static final long FIXED_BYTES = 300;

    public RoomInfo {
        // Missing in entries of the log from before there was such a role.
        postingRole = postingRole == null ? Role.MEMBER : postingRole;
    }

    /** A room in which all members may post. */
    public RoomInfo(String id, String title, String topic, Visibility visibility, boolean archived, Instant createdAt) {
        this(id, title, topic, visibility, archived, createdAt, Role.MEMBER);
    }

    /** The room with its mutable properties changed. */
    public RoomInfo with(String newTitle, String newTopic, boolean newArchived, Role newPostingRole) {
        return new RoomInfo(id, newTitle, newTopic, visibility, newArchived, createdAt, newPostingRole);
    }

    /** The estimated heap size in bytes. */
    public long bytes() {
        return FIXED_BYTES + 2L * (title.length() + topic.length());
    }
}
