package org.chatrpc.client.rooms;

import java.awt.Component;
import java.util.function.Consumer;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.RoomSummary;

/** Opens the small windows for finding, making and leaving rooms, for members, and for writing to somebody. */
public final class RoomDialogs {

    private final Component owner;
    private final ChatSession session;
    private final Consumer<String> openRoom;

    /** @param openRoom shows the room with this id */
    public RoomDialogs(Component owner, ChatSession session, Consumer<String> openRoom) {
        this.owner = owner;
        this.session = session;
        this.openRoom = openRoom;
    }

    public void browseRooms() {}

    public void newRoom() {}

    public void newDirect() {}

    public void members(RoomSummary room) {}

    public void leave(RoomSummary room) {}
}
