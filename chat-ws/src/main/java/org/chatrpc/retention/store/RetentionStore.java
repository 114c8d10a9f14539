package org.chatrpc.retention.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;

/**
 * What the database knows of what is too old, and of the runs that remove it. What is removed is decided in the transactions of
 * the log; this only finds it, and cleans up behind it. Thread-safe; throws {@link
 * org.chatrpc.log.store.StoreUnavailableException} if the store cannot be reached.
 */
public interface RetentionStore {

    /**
     * Rooms in which something may be too old, ordered by id, without those that are held.
     *
     * @param after the last one that is known already; empty for none
     * @param all whether the server itself limits how long rooms keep something, so that all rooms are meant
     */
    List<Room> rooms(String after, boolean all, int max);

    /** The room with this id, even if it is held or deleted. */
    Optional<Room> room(String id);

    /** The first messages of the room with larger numbers, in ascending order, deleted ones included. */
    List<Candidate> messages(String room, long afterNumber, int max);

    /** The first messages of the room that have files and were sent before this time, in ascending order. */
    List<Candidate> withFiles(String room, Instant before, int max);

    /**
     * Stores that no run needs to look at messages of the room up to this number any more, and removes what deletions left
     * of them: reports of these messages, and stated reasons. Changes nothing if the rules of the room are others by now, a
     * legal hold above all.
     *
     * @param room as the run found it
     * @param from the number up to which that was stored before
     * @return whether the rules are still these
     */
    boolean passed(RoomInfo room, long from, long to);

    /**
     * Removes what is left of a deleted room in the log, its titles and topics, and its bans. Once its messages are gone too, no
     * run is told of the room any more.
     */
    void forget(String room);

    /**
     * Removes texts that only a legal hold kept, in rooms where there is none any more, and has the contents of such files removed.
     *
     * @param max of each at the most
     * @return whether there may be more
     */
    boolean release(int max);

    /** What would be removed from a room: from messages before, and files before, these times. */
    Figures figures(Room room, Optional<Instant> messagesBefore, Optional<Instant> filesBefore);

    /** What would be removed from all direct rooms together. */
    Figures ofDirectRooms(Optional<Instant> messagesBefore, Optional<Instant> filesBefore);

    RetentionRun lastRun();

    /** Makes a run due now, and another one if one is going on. It stays due until one begins, whatever becomes of this node. */
    void request();

    /**
     * Begins a run, unless another node is at it. It stays due until it has ended.
     *
     * @param leaseUntil how long other nodes leave it alone
     */
    boolean begin(String node, Instant now, Instant leaseUntil);

    /** Extends the time for which other nodes leave the run alone; false if another one has taken it over. */
    boolean renew(String node, Instant leaseUntil);

    /** Ends a run of the node, with what it removed. If another one was requested meanwhile, that one is due now. */
    void finish(String node, RetentionRun run);

    /**
     * A room.
     *
     * @param messagesTo up to which number its messages are gone
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
