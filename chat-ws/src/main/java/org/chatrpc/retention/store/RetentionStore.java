package org.chatrpc.retention.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;

/**
 * The candidates for removal by retention, and the state of the runs. The transactions of the log decide what is
 * removed; this only finds candidates, and cleans up afterwards. Thread-safe; throws {@link
 * org.chatrpc.log.store.StoreUnavailableException} if the store cannot be reached.
 */
public interface RetentionStore {

    /**
     * Rooms in which something may be too old, ordered by id, without those on legal hold.
     *
     * @param after the last room already returned; empty for none
     * @param all whether the server has a default retention period, so that all rooms qualify
     */
    List<Room> rooms(String after, boolean all, int max);

    /** The room with this id, even if it is on legal hold or deleted. */
    Optional<Room> room(String id);

    /** The first messages of the room with larger numbers, in ascending order, deleted ones included. */
    List<Candidate> messages(String room, long afterNumber, int max);

    /** The first messages of the room that have files and were sent before this time, in ascending order. */
    List<Candidate> withFiles(String room, Instant before, int max);

    /**
     * Records that runs can skip messages of the room up to this number, and removes the remains of deleted ones:
     * reports of these messages, and stated reasons. Changes nothing if the rules of the room have changed, in
     * particular by a legal hold.
     *
     * @param room as the run found it
     * @param from the number up to which that was stored before
     * @return whether the rules are unchanged
     */
    boolean passed(RoomInfo room, long from, long to);

    /**
     * Removes the remains of a deleted room: its titles and topics in the log, and its bans. Once its messages are
     * gone, too, runs no longer get the room.
     */
    void forget(String room);

    /**
     * Removes texts that only a legal hold kept, in rooms where there is none any more, and has the contents of such files removed.
     *
     * @param max the maximum number of each
     * @return whether there may be more
     */
    boolean release(int max);

    /** The figures of what would be removed from a room: from messages before, and files before, these times. */
    Figures figures(Room room, Optional<Instant> messagesBefore, Optional<Instant> filesBefore);

    /** The figures for all direct rooms together. */
    Figures ofDirectRooms(Optional<Instant> messagesBefore, Optional<Instant> filesBefore);

    RetentionRun lastRun();

    /**
     * Makes a run due now, and another one if one is in progress. It stays due until a run starts, even if this node
     * crashes.
     */
    void request();

    /**
     * Starts a run, unless another node is executing it. It stays due until it has ended.
     *
     * @param leaseUntil until when other nodes do not take it over
     */
    boolean begin(String node, Instant now, Instant leaseUntil);

    /** Extends the lease on the run; false if another one has taken it over. */
    boolean renew(String node, Instant leaseUntil);

    /** Ends a run of the node, with what it removed. If another one was requested meanwhile, that one is due now. */
    void finish(String node, RetentionRun run);

    /**
     * A room.
     *
     * @param messagesTo the number up to which its messages have been removed
     */
    record Room(RoomInfo info, long messagesTo) {}

    /** A message that may be too old. */
    record Candidate(long id, long number, Instant sentAt, boolean deleted) {}

    /**
     * What would be removed.
     *
     * @param oldestAt when the oldest of the messages was sent; empty if there are none
     * @param files those of the messages included
     * @param fileBytes the size of these files
     */
    record Figures(long messages, Optional<Instant> oldestAt, long files, long fileBytes) {
        public static final Figures NONE = new Figures(0, Optional.empty(), 0, 0);

        public boolean isEmpty() {
            return messages == 0 && files == 0;
        }
    }
}
