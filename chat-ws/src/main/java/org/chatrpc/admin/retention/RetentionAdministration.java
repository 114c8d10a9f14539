package org.chatrpc.admin.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.admin.room.RoomAdministration;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.retention.RetentionPolicy;
import org.chatrpc.retention.RetentionRuns;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;
import org.jspecify.annotations.Nullable;

/**
 * Administers retention periods and legal holds, and deletes rooms. Callers must have verified that the actor is an
 * administrator. Thread-safe.
 */
public final class RetentionAdministration {
    /** A hundred years. */
    private static final int MAX_DAYS = 36_500;

    /** The maximum length of the reason for a legal hold, in characters. */
    private static final int MAX_REASON = 500;

    /** So few that no other write waits long. */
    private static final int MEMBERS_AT_ONCE = 200;

    private final RoomAdministration rooms;
    private final Journal journal;
    private final RetentionStore store;
    private final RetentionRuns runs;
    private final Clock clock;
    private final RateLimits limits;

    public RetentionAdministration(
            RoomAdministration rooms,
            Journal journal,
            RetentionStore store,
            RetentionRuns runs,
            Clock clock,
            RateLimits limits) {
        this.rooms = rooms;
        this.journal = journal;
        this.store = store;
        this.runs = runs;
        this.clock = clock;
        this.limits = limits;
    }

    /** The server's settings. */
    public RetentionPolicy policy() {
        return runs.policy();
    }

    /** The last run on any node, and when the next one is due. */
    public RetentionRun lastRun() {
        return store.lastRun();
    }

    /** Starts a run, without waiting for it. */
    public void run(String actor) {
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(new RequestRun(actor));
        runs.request();
    }

    /**
     * Sets for how long a room keeps messages and files: a number of days, 0 without end, null for the server's
     * default. Repeating the call changes nothing.
     */
    public RoomView setDays(
            String actor, @Nullable String room, @Nullable Integer messageDays, @Nullable Integer fileDays) {
        SetRoomRetention command = new SetRoomRetention(
                actor, Require.present("room", room), days("messageDays", messageDays), days("fileDays", fileDays));
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(command);
        return rooms.get(actor, room);
    }

    private static @Nullable Integer days(String field, @Nullable Integer days) {
        return days == null ? null : (Integer) (int) Require.between(field, days, 0, MAX_DAYS);
    }

    /**
     * Puts a legal hold on a room, also a direct one, or releases it; then a run starts, which removes what only the
     * hold kept. Repeating the call changes nothing.
     *
     * @param reason why, for administrators; may be empty
     */
    public RoomView setHold(String actor, @Nullable String room, boolean held, String reason) {
        SetLegalHold command = new SetLegalHold(
                actor, Require.present("room", room), held, Require.line("reason", reason, MAX_REASON));
        limits.count(RateClass.ADMINISTRATION, actor);
        if (journal.run(command) && !held) {
            runs.request();
        }
        return rooms.held(actor, command.room());
    }

    /**
     * What a run would remove now, of the rooms after {@code afterRoom} (from the first one if empty), ordered by id, at most
     * {@code limit}. Rooms on legal hold are shown with what would be removed without the hold.
     */
    public List<RoomPreview> preview(String actor, String afterRoom, int limit) {
        Instant now = clock.instant();
        return rooms.list(actor, "", afterRoom, limit).stream()
                .flatMap(view -> store.room(view.info().id()).stream())
                .map(room -> preview(room, now))
                .toList();
    }

    /** What a run would remove now from all direct rooms together. */
    public RoomPreview previewOfDirectRooms() {
        Instant now = clock.instant();
        RoomInfo any = new RoomInfo("", "", "", Visibility.DIRECT, false, now);
        return new RoomPreview(
                Optional.empty(),
                store.ofDirectRooms(policy().messagesBefore(any, now), policy().filesBefore(any, now)));
    }

    private RoomPreview preview(RetentionStore.Room room, Instant now) {
        RoomRetention retention = room.info().retention();
        RoomInfo unheld = room.info().with(retention.withHold(false, ""));
        return new RoomPreview(
                Optional.of(room.info()),
                store.figures(room, policy().messagesBefore(unheld, now), policy().filesBefore(unheld, now)));
    }

    /**
     * Deletes a room: closes it, removes all members, and schedules the removal of its content. Its id is never reused.
     * Repeat the call after a failure to resume.
     *
     * @param confirmation the id of the room again
     */
    public void deleteRoom(String actor, @Nullable String room, @Nullable String confirmation) {
        String id = rooms.get(actor, room).info().id();
        if (!id.equals(Require.present("confirmation", confirmation))) {
            throw ChatException.in("confirmation", Problem.INVALID_VALUE, "confirmation must be the id of the room.");
        }
        limits.count(RateClass.ADMINISTRATION, actor);
        boolean deleted = false;
        while (!deleted) {
            List<String> members = rooms.members(actor, id, member -> true, "", MEMBERS_AT_ONCE).stream()
                    .map(MemberView::username)
                    .toList();
            journal.run(new EmptyRoom(actor, id, members));
            deleted = members.size() < MEMBERS_AT_ONCE && journal.run(new DeleteRoom(actor, id));
        }
        store.forget(id);
        runs.request();
    }
}
