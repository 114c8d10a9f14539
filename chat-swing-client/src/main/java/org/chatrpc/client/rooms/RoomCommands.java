package org.chatrpc.client.rooms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Command;

/** What can be done with one room, and whether this account may: for the open room and for any other in the list. */
public final class RoomCommands {

    private record Deed(Predicate<RoomSummary> possible, Consumer<RoomSummary> work) {}

    private final Map<Command, Deed> deeds = new EnumMap<>(Command.class);
    private final MutedRooms muted;

    public RoomCommands(ChatSession session, RoomDialogs dialogs, MutedRooms muted) {
        this.muted = muted;
        put(Command.MARK_READ, room -> room.unread() > 0, room -> session.markRead(room.id(), room.lastNumber()));
        put(Command.MUTE_ROOM, room -> !muted.contains(room.id()), room -> muted.mute(room.id()));
        put(Command.UNMUTE_ROOM, room -> muted.contains(room.id()), room -> muted.unmute(room.id()));
        put(Command.MEMBERS, room -> room.kind() != RoomKind.DIRECT, dialogs::members);
        put(Command.INVITE, room -> new RoomRights(room).mayInvite(), dialogs::invite);
        put(Command.ROOM_INFO, room -> true, dialogs::info);
        put(Command.EDIT_ROOM, room -> new RoomRights(room).mayEdit(), dialogs::edit);
        put(Command.ARCHIVE_ROOM, room -> new RoomRights(room).mayArchive(), dialogs::archive);
        put(Command.UNARCHIVE_ROOM, room -> new RoomRights(room).mayUnarchive(), dialogs::unarchive);
        put(Command.LEAVE_ROOM, room -> new RoomRights(room).mayLeave(), dialogs::leave);
    }

    /** The sections of a menu about a room. */
    public static List<List<Command>> sections() {
        return List.of(
                List.of(Command.FIND, Command.JUMP_TO_DATE),
                List.of(Command.MARK_READ, Command.MUTE_ROOM, Command.UNMUTE_ROOM),
                List.of(Command.ROOM_INFO, Command.EDIT_ROOM),
                List.of(Command.MEMBERS, Command.INVITE),
                List.of(Command.ARCHIVE_ROOM, Command.UNARCHIVE_ROOM, Command.LEAVE_ROOM));
    }

    /** What can be done with this room now. */
    public Set<Command> possible(RoomSummary room) {
        return deeds.entrySet().stream()
                .filter(deed -> deed.getValue().possible().test(room))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public void perform(Command command, RoomSummary room) {
        Deed deed = deeds.get(command);
        if (deed == null) {
            throw new IllegalArgumentException(command + " is not about a room");
        }
        deed.work().accept(room);
    }

    /** Defines all of it for the room that is open. */
    public void define(Commands commands, Value<Optional<RoomSummary>> open) {
        Value<Set<Command>> possible = new Value<>(Set.of());
        Runnable judge = () -> possible.set(open.get().map(this::possible).orElse(Set.of()));
        open.show(room -> judge.run());
        muted.ids().onChange(ids -> judge.run());
        deeds.forEach((command, deed) -> commands.define(
                command,
                possible.map(now -> now.contains(command)),
                () -> open.get().ifPresent(deed.work())));
    }

    private void put(Command command, Predicate<RoomSummary> possible, Consumer<RoomSummary> work) {
        deeds.put(command, new Deed(possible, work));
    }
}
