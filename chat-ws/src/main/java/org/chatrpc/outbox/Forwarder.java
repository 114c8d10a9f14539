package org.chatrpc.outbox;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.chatrpc.outbox.Answer.Later;
import org.chatrpc.outbox.Answer.Refused;

/**
 * Sends the pending rows one by one, in the order of their insertion, each until there is a receipt or a refusal. For
 * one thread, which holds no transaction and no connection while it waits for the chat; only {@link #stop} may be
 * called by any thread.
 *
 * <p>Several nodes of an application may forward the rows of one table concurrently, without coordination. Each sends a
 * row only after it got a receipt or a refusal for all earlier rows of the same room, or found them deleted or refused,
 * so the order is kept. If two nodes send the same row, the chat stores one message, because the id is the same.
 */
final class Forwarder {
    static final Duration LOOK = Duration.ofSeconds(1);
    /** Bounds what is in memory: rows of up to 8,000 characters. */
    static final int BATCH = 50;
    /** Beyond this number, the cause is no longer a few rooms. */
    static final int MAX_PAUSED_ROOMS = 50;

    private static final Logger LOGGER = System.getLogger(Forwarder.class.getName());

    private final OutboxTable table;
    private final ChatCall chat;
    private final Path tokenFile;
    private final LongSupplier nanos;
    private final Backoff everyRoom = new Backoff();
    private final Map<String, Backoff> rooms = new HashMap<>();
    /** Those of them that the log has. */
    private final Set<String> toldRooms = new HashSet<>();

    private final OutageLog trouble = new OutageLog();
    /** Needed besides the thread's interrupt status, which a driver or a connection pool may clear. */
    private volatile boolean stopped;

    /** @param nanos a monotonic clock */
    Forwarder(OutboxTable table, ChatCall chat, Path tokenFile, LongSupplier nanos) {
        this.table = table;
        this.chat = chat;
        this.tokenFile = tokenFile;
        this.nanos = nanos;
    }

    /** Stops after the message that is being sent. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /** Sends the rows that can be sent now, and returns when to call again if nothing is posted in between. */
    Duration pass() {
        try {
            while (mayGoOn() && sendBatch()) {}
        } catch (SQLException e) {
            pauseAll(Later.of("the table cannot be read or written: " + e.getMessage()));
        } catch (IOException e) {
            pauseAll(Later.of("the file with the token cannot be read: " + e));
        }
        Duration left = everyRoom.remaining(nanos.getAsLong());
        return left.isZero() ? LOOK : left;
    }

    /** Returns whether there may be more to send. */
    private boolean sendBatch() throws SQLException, IOException {
        Set<String> paused = pausedRooms();
        List<OutboxRow> rows = table.waiting(BATCH, paused);
        if (rows.isEmpty()) {
            if (paused.isEmpty()) {
                // Rooms whose rows another node has sent.
                rooms.clear();
                toldRooms.clear();
            }
            return false;
        }
        String token = Files.readString(tokenFile).strip();
        // Rooms whose pause may end during this batch: their first row must still be sent first.
        Set<String> held = new HashSet<>();
        for (OutboxRow row : rows) {
            if (!mayGoOn()) {
                return false;
            }
            if (held.contains(row.room())) {
                continue;
            }
            Answer answer = chat.send(token, row);
            if (answer instanceof Later later) {
                held.add(row.room());
                pause(row, later);
            } else if (answer instanceof Refused refused) {
                reachable();
                refuse(row, refused);
            } else {
                reachable();
                goesOn(row.room());
                table.delete(row.id());
            }
        }
        return true;
    }

    private boolean mayGoOn() {
        return !stopped && everyRoom.remaining(nanos.getAsLong()).isZero();
    }

    private void refuse(OutboxRow row, Refused refused) throws SQLException {
        goesOn(row.room());
        table.fail(row.id(), refused.code(), refused.message());
        // Not the text, which is for the room only.
        LOGGER.log(
                Level.WARNING,
                "The chat refuses message {0} to room {1}: {2}. It stays in the table of the outbox.",
                row.id(),
                row.room(),
                refused.code());
    }

    private void pause(OutboxRow row, Later later) {
        if (later.everyRoom()) {
            pauseAll(later);
            return;
        }
        if (!trouble.isTold() && toldRooms.add(row.room())) {
            // Once, not for each of the attempts that follow.
            LOGGER.log(
                    Level.WARNING,
                    "Message {0} to room {1} is sent again later: {2}",
                    row.id(),
                    row.room(),
                    later.reason());
        }
        rooms.computeIfAbsent(row.room(), room -> new Backoff()).failed(later.least(), nanos.getAsLong());
        if (pausedRooms().size() > MAX_PAUSED_ROOMS) {
            rooms.clear();
            toldRooms.clear();
            pauseAll(later);
        }
    }

    private void goesOn(String room) {
        rooms.remove(room);
        toldRooms.remove(room);
    }

    private void pauseAll(Later later) {
        long now = nanos.getAsLong();
        everyRoom.failed(later.least(), now);
        trouble.waits(later.reason(), later.busy(), everyRoom.remaining(now), now);
    }

    private void reachable() {
        everyRoom.succeeded();
        trouble.isOver();
    }

    private Set<String> pausedRooms() {
        long now = nanos.getAsLong();
        return rooms.entrySet().stream()
                .filter(room -> !room.getValue().remaining(now).isZero())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
