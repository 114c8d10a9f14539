package org.chatrpc.admin.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Require;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomRules;
import org.chatrpc.room.RoomView;
import org.jspecify.annotations.Nullable;

/**
 * Administers rooms other than direct ones; of those, administrators manage only legal holds. Callers must have
 * verified that the actor is an administrator. Thread-safe.
 */
public final class RoomAdministration {
    private static final int PEOPLE_IN_DIRECT = 2;

    private final RoomDirectory directory;
    private final Journal journal;
    private final RateLimits limits;

    public RoomAdministration(RoomDirectory directory, Journal journal, RateLimits limits) {
        this.directory = directory;
        this.journal = journal;
        this.limits = limits;
    }

    /**
     * The rooms after {@code afterRoom} (from the first one if empty) whose id or title contains {@code part}, ordered by id,
     * at most {@code limit}.
     */
    public List<RoomView> list(String actor, String part, String afterRoom, int limit) {
        return directory.search(actor, part, afterRoom, limit);
    }

    public RoomView get(String actor, @Nullable String room) {
        String id = Require.present("room", room);
        return directory
                .find(id, actor)
                .filter(view -> view.info().visibility() != Visibility.DIRECT)
                .filter(view -> !view.info().deleted())
                .orElseThrow(() -> RoomRules.noSuchRoom(id));
    }

    /**
     * A room whose legal hold was set or released. Of a direct room, only its id and the hold: the rest would reveal
     * how its two members talk.
     */
    public RoomView held(String actor, String room) {
        RoomView view = directory.find(room, actor).orElseThrow(() -> RoomRules.noSuchRoom(room));
        return view.info().visibility() == Visibility.DIRECT ? onlyHold(view.info()) : get(actor, room);
    }

    private static RoomView onlyHold(RoomInfo room) {
        RoomInfo shown = new RoomInfo(room.id(), "", "", Visibility.DIRECT, false, Instant.EPOCH);
        RoomRecord record = new RoomRecord(shown.with(room.retention()), 0, null);
        return new RoomView(record, PEOPLE_IN_DIRECT, Optional.empty(), 0, false, Optional.empty());
    }

    /**
     * The members after {@code afterUsername} (from the first one if empty), ordered by username, at most {@code limit}.
     *
     * @param chosen which of them
     */
    public List<MemberView> members(
            String actor, @Nullable String room, Predicate<MemberView> chosen, String afterUsername, int limit) {
        String id = get(actor, room).info().id();
        return directory.members(id).tailMap(afterUsername, false).values().stream()
                .filter(chosen)
                .limit(limit)
                .toList();
    }

    /** Makes a user an owner, adding the user as a member if necessary. Repeating the call changes nothing. */
    public RoomView setOwner(String actor, @Nullable String room, @Nullable String username) {
        SetRoomOwner command =
                new SetRoomOwner(actor, Require.present("room", room), Require.present("username", username));
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(command);
        return get(actor, room);
    }

    /** Closes a room for new messages, or opens it again. Repeating the call changes nothing. */
    public RoomView setArchived(String actor, @Nullable String room, boolean archived) {
        SetRoomArchived command = new SetRoomArchived(actor, Require.present("room", room), archived);
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(command);
        return get(actor, room);
    }
}
