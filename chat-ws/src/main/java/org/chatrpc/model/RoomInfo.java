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

    /** The same room after a change of what can change. */
    public RoomInfo with(String newTitle, String newTopic, boolean newArchived) {
        return new RoomInfo(id, newTitle, newTopic, visibility, newArchived, createdAt);
    }
}
