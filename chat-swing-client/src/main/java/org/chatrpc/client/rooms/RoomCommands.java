package org.chatrpc.client.rooms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.rooms.members.RoomRights;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;

/** The commands for a room and whether this account may use them, for the open room and for others in the list. */
public final class RoomCommands {

    private record Entry(Predicate<RoomSummary> possible, Consumer<RoomSummary> work) {}

    private final Map<Command, Entry> entries = new EnumMap<>(Command.class);
    private final MutedRooms muted;
    private final Value<Set<String>> blocked;

    /** @param onProblem told why a command that asks nothing has failed */
    public RoomCommands(ChatSession session, RoomDialogs dialogs, MutedRooms muted, Consumer<String> onProblem) {
        this.muted = muted;
        this.blocked = session.moderation().blocked();
        put(Command.MARK_READ, room -> room.unread() > 0, room -> session.markRead(room.id(), room.lastNumber()));
        put(Command.MUTE_ROOM, room -> !muted.contains(room.id()), room -> muted.mute(room.id()));
        put(Command.UNMUTE_ROOM, room -> muted.contains(room.id()), room -> muted.unmute(room.id()));
        put(Command.MEMBERS, room -> room.kind() != RoomKind.DIRECT, dialogs::members);
        put(Command.BANNED, room -> new RoomRights(room).mayBan(), dialogs::banned);
        put(
                Command.BLOCK_PERSON,
                room -> room.peer().filter(dialogs.blocking()::mayBlock).isPresent(),
                room -> room.peer().ifPresent(dialogs.blocking()::block));
        put(
                Command.UNBLOCK_PERSON,
                room -> room.peer().filter(dialogs.blocking()::isBlocked).isPresent(),
                room -> room.peer().ifPresent(peer -> dialogs.blocking().unblock(peer, onProblem)));
        put(Command.INVITE, room -> new RoomRights(room).mayInvite(), dialogs::invite);
        put(Command.ROOM_INFO, room -> true, dialogs::info);
        put(Command.EDIT_ROOM, room -> new RoomRights(room).mayEdit(), dialogs::edit);
        put(Command.ARCHIVE_ROOM, room -> new RoomRights(room).mayArchive(), dialogs::archive);
        put(Command.UNARCHIVE_ROOM, room -> new RoomRights(room).mayUnarchive(), dialogs::unarchive);
        put(Command.LEAVE_ROOM, room -> new RoomRights(room).mayLeave(), dialogs::leave);
    }

    /** The sections of a room's menu. */
    public static List<List<Command>> sections() {
        return List.of(
                List.of(Command.FIND, Command.JUMP_TO_DATE, Command.ROOM_FILES),
                List.of(Command.MARK_READ, Command.MUTE_ROOM, Command.UNMUTE_ROOM),
                List.of(Command.ROOM_INFO, Command.EDIT_ROOM),
                List.of(Command.MEMBERS, Command.INVITE, Command.BANNED),
                List.of(Command.BLOCK_PERSON, Command.UNBLOCK_PERSON),
                List.of(Command.ARCHIVE_ROOM, Command.UNARCHIVE_ROOM, Command.LEAVE_ROOM));
    }

    /** The commands currently possible for this room. */
    public Set<Command> possible(RoomSummary room) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().possible().test(room))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public void perform(Command command, RoomSummary room) {
        Entry entry = entries.get(command);
        if (entry == null) {
            throw new IllegalArgumentException(command + " is not a command for a room");
        }
        entry.work().accept(room);
    }

    /** Defines these commands for the open room. */
    public void define(Commands commands, Value<Optional<RoomSummary>> open) {
        Value<Set<Command>> possible = new Value<>(Set.of());
        Runnable update = () -> possible.set(open.get().map(this::possible).orElse(Set.of()));
        open.show(room -> update.run());
        muted.ids().onChange(ids -> update.run());
        blocked.onChange(people -> update.run());
        entries.forEach((command, entry) -> commands.define(
                command,
                possible.map(now -> now.contains(command)),
                () -> open.get().ifPresent(entry.work())));
    }

    private void put(Command command, Predicate<RoomSummary> possible, Consumer<RoomSummary> work) {
        entries.put(command, new Entry(possible, work));
    }
}
