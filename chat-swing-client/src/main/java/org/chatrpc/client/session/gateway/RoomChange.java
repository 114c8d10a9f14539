package org.chatrpc.client.session.gateway;

import java.util.Optional;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomSummary;

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

    /** This change without what is so already. */
    public RoomChange since(RoomSummary before) {
        return new RoomChange(
                room,
                title.filter(wanted -> !wanted.equals(before.title())),
                topic.filter(wanted -> !wanted.equals(before.topic())),
                archived.filter(wanted -> wanted != before.archived()),
                postingRole.filter(wanted -> wanted != before.postingRole()));
    }

    /** Whether nothing changes. */
    public boolean isNone() {
        return title.isEmpty() && topic.isEmpty() && archived.isEmpty() && postingRole.isEmpty();
    }

    /** This change, and also who may post. */
    public RoomChange postedBy(Role lowest) {
        return new RoomChange(room, title, topic, archived, Optional.of(lowest));
    }
}
