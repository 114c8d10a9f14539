package org.chatrpc.client.session.gateway;

import java.util.Optional;
import org.chatrpc.client.session.model.Role;

/**
 * A change to a room; absent properties stay unchanged.
 *
 * @param topic an empty one clears the topic
 */
public record RoomChange(
        String room,
        Optional<String> title,
        Optional<String> topic,
        Optional<Boolean> archived,
        Optional<Role> postingRole) {

    /** Changes title and topic. */
    public static RoomChange describe(String room, String title, String topic) {
        return new RoomChange(room, Optional.of(title), Optional.of(topic), Optional.empty(), Optional.empty());
    }

    /** Archives or reopens the room. */
    public static RoomChange archive(String room, boolean archived) {
        return new RoomChange(room, Optional.empty(), Optional.empty(), Optional.of(archived), Optional.empty());
    }

    /** This change, and also who may post. */
    public RoomChange postedBy(Role lowest) {
        return new RoomChange(room, title, topic, archived, Optional.of(lowest));
    }
}
