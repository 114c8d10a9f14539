package org.chatrpc.client.session.gateway;

import java.util.Optional;

/**
 * A change to a room; absent properties stay unchanged.
 *
 * @param topic an empty one clears the topic
 */
public record RoomChange(String room, Optional<String> title, Optional<String> topic, Optional<Boolean> archived) {

    /** Changes title and topic. */
    public static RoomChange describe(String room, String title, String topic) {
        return new RoomChange(room, Optional.of(title), Optional.of(topic), Optional.empty());
    }

    /** Archives or reopens the room. */
    public static RoomChange archive(String room, boolean archived) {
        return new RoomChange(room, Optional.empty(), Optional.empty(), Optional.of(archived));
    }
}
