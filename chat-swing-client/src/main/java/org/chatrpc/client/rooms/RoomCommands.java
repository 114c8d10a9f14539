package org.chatrpc.client.rooms;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.Action;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.rooms.members.RoomRights;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;

/** The commands for a room and whether this account may use them, for the open room and for others in the list. */
public final class RoomCommands {

    private record Entry(Predicate<RoomSummary> possible, Consumer<RoomSummary> work) {}

    private static final Map<RoomSummary.Notify, Command> LEVELS = new EnumMap<>(Map.of(
            RoomSummary.Notify.ALL, Command.NOTIFY_ALL,
            RoomSummary.Notify.MENTIONS, Command.NOTIFY_MENTIONS,
            RoomSummary.Notify.NOTHING, Command.NOTIFY_NOTHING));

    private final Map<Command, Entry> entries = new EnumMap<>(Command.class);
    private final ChatSession session;
    private final Value<Set<String>> blocked;
    private final Consumer<String> onProblem;

    /** @param onProblem receives the reason when a command without a dialog fails */
    public RoomCommands(ChatSession session, RoomDialogs dialogs, Consumer<String> onProblem) {
        this.session = session;
        this.onProblem = onProblem;
        this.blocked = session.moderation().blocked();
        put(
                Command.MARK_READ,
                room -> room.unread() > 0 || room.mentions() > 0,
                room -> session.markRead(room.id(), room.lastNumber()));
        LEVELS.forEach((notify, command) -> put(command, room -> true, room -> setNotify(room, notify)));
        put(Command.FAVOURITE_ROOM, room -> !room.preferences().favourite(), room -> setFavourite(room, true));
        put(Command.UNFAVOURITE_ROOM, room -> room.preferences().favourite(), room -> setFavourite(room, false));
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
                List.of(Command.MARK_READ, Command.FAVOURITE_ROOM, Command.UNFAVOURITE_ROOM),
                List.of(Command.NOTIFY_ALL, Command.NOTIFY_MENTIONS, Command.NOTIFY_NOTHING),
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

    /** Whether a command is the one that was chosen for this room; empty if it is none to choose among several. */
    Optional<Boolean> chosen(Command command, RoomSummary room) {
        return LEVELS.containsValue(command)
                ? Optional.of(LEVELS.get(room.preferences().level()) == command)
                : Optional.empty();
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
        blocked.onChange(people -> update.run());
        entries.forEach((command, entry) -> commands.define(command, possible.map(now -> now.contains(command)), () -> {
            // Swing has already selected the item; revert it until the server confirms the change.
            mark(commands, open.get());
            open.get().ifPresent(entry.work());
        }));
        open.show(room -> mark(commands, room));
    }

    private void mark(Commands commands, Optional<RoomSummary> open) {
        LEVELS.values()
                .forEach(command -> commands.get(command)
                        .putValue(
                                Action.SELECTED_KEY,
                                open.flatMap(room -> chosen(command, room)).orElse(false)));
    }

    private void setNotify(RoomSummary room, RoomSummary.Notify notify) {
        session.roomCalls().setNotify(room.id(), notify, () -> {}, this::failed);
    }

    private void setFavourite(RoomSummary room, boolean favourite) {
        session.roomCalls().setFavourite(room.id(), favourite, () -> {}, this::failed);
    }

    private void failed(Exception failure) {
        onProblem.accept(Failures.explain(failure, session.server().label()));
    }

    private void put(Command command, Predicate<RoomSummary> possible, Consumer<RoomSummary> work) {
        entries.put(command, new Entry(possible, work));
    }
}
