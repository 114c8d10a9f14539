package org.chatrpc.model;

import java.time.Instant;

/**
 * A room apart from its members and messages.
 *
 * @param id names the room for ever
 * @param title its name for people; empty for a direct room, whose title depends on who looks
 * @param topic may be empty
 */
public record RoomInfo(
        String id, String title, String topic, Visibility visibility, boolean archived, Instant createdAt) {
    private static final long FIXED_BYTES = 300;

    /** The same room after a change of what can change. */
    public RoomInfo with(String newTitle, String newTopic, boolean newArchived) {
        return new RoomInfo(id, newTitle, newTopic, visibility, newArchived, createdAt);
    }

    /** An estimate of the heap that it takes, in bytes. */
    public long bytes() {
        return FIXED_BYTES + 2L * (title.length() + topic.length());
    }
}
