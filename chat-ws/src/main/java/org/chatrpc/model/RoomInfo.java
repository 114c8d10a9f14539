package org.chatrpc.model;

import java.time.Instant;

/**
 * A room without its members and messages.
 *
 * @param id identifies the room and never changes
 * @param title the display name; empty for a direct room, whose title depends on the viewer
 * @param topic may be empty
 */
public record RoomInfo(
        String id, String title, String topic, Visibility visibility, boolean archived, Instant createdAt) {
    private static final long FIXED_BYTES = 300;

    /** The room with its mutable properties changed. */
    public RoomInfo with(String newTitle, String newTopic, boolean newArchived) {
        return new RoomInfo(id, newTitle, newTopic, visibility, newArchived, createdAt);
    }

    /** The estimated heap size in bytes. */
    public long bytes() {
        return FIXED_BYTES + 2L * (title.length() + topic.length());
    }
}
