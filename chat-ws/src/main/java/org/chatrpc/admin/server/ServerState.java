package org.chatrpc.admin.server;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.log.Journal;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.room.RoomDirectory;

/** Reads the figures of the server, nearly all of them from memory. Thread-safe. */
public final class ServerState {
    private final Journal journal;
    private final WaitingRoom waiting;
    private final AccountDirectory people;
    private final SessionDirectory sessions;
    private final RoomDirectory rooms;
    private final RetentionStore retention;
    private final MetricSource metrics;
    private final Instant startedAt;

    public ServerState(
            Journal journal,
            WaitingRoom waiting,
            AccountDirectory people,
            SessionDirectory sessions,
            RoomDirectory rooms,
            RetentionStore retention,
            MetricSource metrics,
            Instant startedAt) {
        this.journal = journal;
        this.waiting = waiting;
        this.people = people;
        this.sessions = sessions;
        this.rooms = rooms;
        this.retention = retention;
        this.metrics = metrics;
        this.startedAt = startedAt;
    }

    public ServerFigures now() {
        List<AccountInfo> all = people.all().toList();
        Runtime memory = Runtime.getRuntime();
        return new ServerFigures(
                startedAt,
                journal.isReady(),
                all.size(),
                (int) all.stream().filter(AccountInfo::isActive).count(),
                (int) all.stream().filter(AccountInfo::isActiveAdministrator).count(),
                sessions.size(),
                rooms.size(),
                waiting.occupied(),
                waiting.capacity(),
                journal.queued(),
                journal.applied(),
                memory.totalMemory() - memory.freeMemory(),
                memory.maxMemory(),
                metrics.now(),
                lastRun());
    }

    private Optional<RetentionRun> lastRun() {
        try {
            return Optional.of(retention.lastRun());
        } catch (StoreUnavailableException e) {
            return Optional.empty();
        }
    }
}
