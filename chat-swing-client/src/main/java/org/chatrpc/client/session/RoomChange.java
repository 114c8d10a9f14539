package org.chatrpc.client.session;

import java.util.Optional;

/**
 * What is to be changed of a room; what is absent stays as it is.
 *
 * @param topic an empty one takes the topic away
 */
public record RoomChange(String room, Optional<String> title, Optional<String> topic, Optional<Boolean> archived) {

    /** Other words about it. */
    public static RoomChange describe(String room, String title, String topic) {
        return new RoomChange(room, Optional.of(title), Optional.of(topic), Optional.empty());
    }

    /** Closes it for new messages, or opens it again. */
    public static RoomChange archive(String room, boolean archived) {
        return new RoomChange(room, Optional.empty(), Optional.empty(), Optional.of(archived));
    }
}
