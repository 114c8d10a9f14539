package org.chatrpc.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.LogPosition;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.ReadScope;
import org.chatrpc.room.RoomDirectory;

/** Reads the events that a user may see, from memory if they are there, otherwise from the database. Thread-safe. */
public final class FeedReader {
    private final MessageLog log;
    private final LogPosition position;
    private final LogStore store;
    private final RoomDirectory rooms;
    private final BooleanSupplier current;

    /**
     * @param current whether memory is recent enough to return entries, see {@link org.chatrpc.log.Journal#isCurrent};
     *     must not block
     */
    public FeedReader(MessageLog log, LogStore store, RoomDirectory rooms, BooleanSupplier current) {
        this.log = log;
        this.position = log.position();
        this.store = store;
        this.rooms = rooms;
        this.current = current;
    }

    /**
     * The current cursor. Rooms learn of an entry before the log in memory has it; a cursor after such an entry would
     * promise that a history read next includes it.
     */
    Cursor now() {
        Bounds bounds = position.bounds();
        return new Cursor(bounds.logId(), Math.min(rooms.applied(), bounds.head()));
    }

    /**
     * @param reached the cursor after the entries
     * @param bytes the memory reserved for the entries
     */
    record Found(List<LogEntry> entries, Cursor reached, boolean hasMore, long bytes) {}

    /**
     * The entries after the cursor; {@code share} reserves the memory for the response.
     *
     * @throws ChatException UNAVAILABLE if there are entries in memory, which is too old
     */
    Found read(String username, Cursor from, ReadLimit limit, ResponseBudget.Share share) {
        if (isCurrent(from)) {
            return new Found(List.of(), from, false, 0); // The usual case, for which no scope is copied.
        }
        ReadScope scope = rooms.readScopeOf(username);
        Bounds bounds = position.bounds();
        requireValid(from, bounds);
        long upTo = Math.min(scope.upTo(), bounds.head());
        if (from.seq() >= upTo) {
            return new Found(List.of(), from, false, 0);
        }
        // Checked before reading, so that the entries read are at least as recent.
        boolean isCurrent = current.getAsBoolean();
        Optional<Slice<LogEntry>> inMemory = log.read(scope.spans(), from.seq(), upTo, limit);
        if (!isCurrent && inMemory.filter(slice -> !slice.items().isEmpty()).isPresent()) {
            throw ChatException.unavailable(null);
        }
        Slice<LogEntry> found = inMemory.orElseGet(() -> readDisk(username, from, upTo, limit, share));
        found = new Slice<>(
                found.items().stream().map(entry -> asVisible(entry, username)).toList(), found.hasMore());
        long bytes = reserve(found, share);
        long reached =
                found.hasMore() ? found.items().get(found.items().size() - 1).seq() : upTo;
        return new Found(found.items(), new Cursor(from.logId(), reached), found.hasMore(), bytes);
    }

    /** Whether there is nothing after the cursor, judging by memory alone. Takes no lock and never waits. */
    boolean isCurrent(Cursor cursor) {
        long applied = rooms.applied();
        Bounds bounds = position.bounds();
        return cursor.logId().equals(bounds.logId())
                && cursor.seq() >= bounds.firstSeq() - 1
                && cursor.seq() <= bounds.head()
                && cursor.seq() >= Math.min(applied, bounds.head());
    }

    /**
     * The order of the two reads matters: {@code firstSeq} advances before entries are deleted, so a deletion by any node
     * during the first read is noticed afterwards.
     */
    private Slice<LogEntry> readDisk(
            String username, Cursor from, long upTo, ReadLimit limit, ResponseBudget.Share share) {
        share.reservePage();
        Slice<LogEntry> found = store.readFeed(username, from.seq(), upTo, limit);
        LogStore.Retained retained = store.retained();
        log.pruned(retained);
        Bounds bounds = position.bounds();
        // The database may already contain another log, which memory will load shortly.
        requireValid(from, new Bounds(retained.logId(), bounds.firstSeq(), bounds.floor(), bounds.head()));
        return found;
    }

    /**
     * An entry carries its message in the current state, which a reader who has left the room since may not see. Such a
     * reader gets the text, and likewise the responses, only with the entry of the last change or a later one. The
     * directory is read after the log, so it includes everything that the log does.
     */
    private LogEntry asVisible(LogEntry entry, String username) {
        if (!(entry.fact() instanceof MessageFact about)
                || about.message().version() <= entry.seq()
                || rooms.members(about.message().room()).containsKey(username)) {
            return entry;
        }
        StoredMessage message = about.message();
        StoredMessage visible =
                message.changes().seq() <= entry.seq() ? message.withoutResponses() : message.withheld();
        return new LogEntry(entry.seq(), entry.at(), about.with(visible));
    }

    /**
     * The entries themselves are in memory anyway; this reserves memory for the response built from them, which takes at
     * least as much.
     */
    private static long reserve(Slice<LogEntry> found, ResponseBudget.Share share) {
        long bytes = found.items().stream().mapToLong(LogEntry::bytes).sum();
        share.reserve(bytes);
        share.shrinkTo(bytes);
        return bytes;
    }

    private void requireValid(Cursor cursor, Bounds bounds) {
        boolean otherLog = !cursor.logId().equals(bounds.logId());
        boolean pruned = cursor.seq() < bounds.firstSeq() - 1;
        if (otherLog || pruned || (cursor.seq() > bounds.head() && !isOnDisk(cursor.seq()))) {
            throw ChatException.in(
                    "cursor",
                    Problem.CURSOR_EXPIRED,
                    "The server no longer has all events after this cursor. Start over with ListRooms and GetHistory.");
        }
    }

    /**
     * Checks whether another node is ahead of this one. If not, the log went back, for instance to a backup, and the entries
     * are lost.
     */
    private boolean isOnDisk(long seq) {
        return !store.readAfter(seq - 1, 1).isEmpty();
    }
}
