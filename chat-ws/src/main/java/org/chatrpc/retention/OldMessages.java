package org.chatrpc.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.Journal;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.retention.store.RetentionStore.Candidate;
import org.chatrpc.retention.store.RetentionStore.Room;

/** A retention run through all rooms. Confined to the thread of the runs. */
final class OldMessages {
    private static final int ROOMS = 200;

    private final RetentionStore store;
    private final Journal journal;
    private final RetentionPolicy policy;
    private final Clock clock;
    private final Pace pace;
    private long messages;
    private long files;
    private boolean stopped;

    /** @param clock by which messages are too old: a trusted one, because removal is final */
    OldMessages(RetentionStore store, Journal journal, RetentionPolicy policy, Clock clock, Pace pace) {
        this.store = store;
        this.journal = journal;
        this.policy = policy;
        this.clock = clock;
        this.pace = pace;
    }

    /** The pause between two transactions. */
    interface Pace {
        /** Waits a little; returns false to end the run. */
        boolean goOn() throws InterruptedException;
    }

    long messages() {
        return messages;
    }

    long files() {
        return files;
    }

    /** Whether the run was stopped before it had processed all rooms. */
    boolean isStopped() {
        return stopped;
    }

    /** Removes what is too old, room by room. */
    void remove() throws InterruptedException {
        while (!stopped && store.release(policy.batch())) {
            stopped = !pace.goOn();
        }
        boolean all = policy.messageDays() > 0 || policy.fileDays() > 0;
        List<Room> rooms = store.rooms("", all, ROOMS);
        while (!rooms.isEmpty() && !stopped) {
            for (Room room : rooms) {
                removeFrom(room);
            }
            // Also if there was nothing to remove, because there may be many rooms.
            stopped = stopped || !pace.goOn();
            rooms = store.rooms(rooms.get(rooms.size() - 1).info().id(), all, ROOMS);
        }
    }

    private void removeFrom(Room room) throws InterruptedException {
        Instant now = clock.instant();
        Optional<Instant> before = policy.messagesBefore(room.info(), now);
        if (before.isPresent() && !removeMessages(room, before.get())) {
            // The rules of the room have changed; the next run applies them.
            return;
        }
        Optional<Instant> filesBefore = policy.filesBefore(room.info(), now);
        if (filesBefore.isPresent()) {
            removeFiles(room.info().id(), filesBefore.get());
        }
        if (room.info().deleted() && !stopped) {
            store.forget(room.info().id());
        }
    }

    /** Returns false if the rules of the room have changed in the meantime. */
    private boolean removeMessages(Room room, Instant before) throws InterruptedException {
        String id = room.info().id();
        long from = room.messagesTo();
        boolean more = true;
        while (more && !stopped) {
            List<Candidate> page = store.messages(id, from, policy.batch());
            // Stops at the first one that is not too old, so that no old message is left before the recorded progress.
            List<Candidate> old = page.stream()
                    .takeWhile(found -> found.sentAt().isBefore(before))
                    .toList();
            boolean gone = !old.isEmpty() && expire(id, old).kept() == 0;
            if (gone) {
                long to = old.get(old.size() - 1).number();
                if (!store.passed(room.info(), from, to)) {
                    return false;
                }
                from = to;
                stopped = !pace.goOn();
            }
            more = gone && old.size() == policy.batch();
        }
        return true;
    }

    private void removeFiles(String room, Instant before) throws InterruptedException {
        boolean more = true;
        while (more && !stopped) {
            List<Candidate> old = store.withFiles(room, before, policy.batch());
            more = !old.isEmpty() && expire(room, old).files() > 0;
            stopped = more && !pace.goOn();
        }
    }

    private ExpireMessages.Outcome expire(String room, List<Candidate> old) {
        List<Long> ids = old.stream()
                .filter(found -> !found.deleted())
                .map(Candidate::id)
                .toList();
        if (ids.isEmpty()) {
            return new ExpireMessages.Outcome(0, 0, 0);
        }
        ExpireMessages.Outcome outcome = journal.run(new ExpireMessages(room, ids, policy, clock.instant()));
        messages += outcome.messages();
        files += outcome.files();
        return outcome;
    }
}
