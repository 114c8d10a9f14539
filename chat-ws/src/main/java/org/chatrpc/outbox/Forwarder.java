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
 * Sends the rows that wait, one after the other, in the order of their insertion, each until there is a receipt or a refusal.
 * For one thread, which holds no transaction and no connection while it waits for the chat.
 *
 * <p>Several nodes of an application may forward the rows of one table at the same time without knowing of each other. Each sends
 * a row only after it saw a receipt or a refusal of all rows before it in the same room, or found them deleted or refused, so the
 * order is kept; what two of them send is one message, as its id is the same.
 */
final class Forwarder {
    static final Duration LOOK = Duration.ofSeconds(1);
    /** Bounds what is in memory: rows of up to 8,000 characters. */
    static final int BATCH = 50;
    /** With more than these, it is no longer about a few rooms. */
    static final int MOST_PAUSED_ROOMS = 50;

    private static final Logger LOGGER = System.getLogger(Forwarder.class.getName());

    private final OutboxTable table;
    private final ChatCall chat;
    private final Path tokenFile;
    private final LongSupplier nanos;
    private final Backoff everyRoom = new Backoff();
    private final Map<String, Backoff> rooms = new HashMap<>();
    /** Why nothing is sent at the moment, as it was logged; empty otherwise. */
    private String trouble = "";

    /** @param nanos a monotonic clock */
    Forwarder(OutboxTable table, ChatCall chat, Path tokenFile, LongSupplier nanos) {
        this.table = table;
        this.chat = chat;
        this.tokenFile = tokenFile;
        this.nanos = nanos;
    }

    /** Sends what can be sent now, and returns after how long to call again if nothing is posted in between. */
    Duration pass() {
        try {
            boolean more = mayGoOn();
            while (more) {
                more = sendBatch();
            }
        } catch (SQLException e) {
            pauseAll("the table cannot be read or written: " + e.getMessage(), Duration.ZERO);
        } catch (IOException e) {
            pauseAll("the file with the token cannot be read: " + e, Duration.ZERO);
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
            }
            return false;
        }
        String token = Files.readString(tokenFile).strip();
        // Whose pause may end before this batch does: their first row still has to go first.
        Set<String> held = new HashSet<>();
        for (OutboxRow row : rows) {
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
                rooms.remove(row.room());
                table.delete(row.id());
            }
            if (!mayGoOn()) {
                return false;
            }
        }
        return true;
    }

    private boolean mayGoOn() {
        return everyRoom.remaining(nanos.getAsLong()).isZero()
                && !Thread.currentThread().isInterrupted();
    }

    private void refuse(OutboxRow row, Refused refused) throws SQLException {
        rooms.remove(row.room());
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
            pauseAll(later.reason(), later.least());
            return;
        }
        rooms.computeIfAbsent(row.room(), room -> new Backoff()).failed(later.least(), nanos.getAsLong());
        LOGGER.log(
                Level.WARNING,
                "Message {0} to room {1} is sent again later: {2}",
                row.id(),
                row.room(),
                later.reason());
        if (pausedRooms().size() > MOST_PAUSED_ROOMS) {
            rooms.clear();
            pauseAll(later.reason(), later.least());
        }
    }

    private void pauseAll(String reason, Duration least) {
        everyRoom.failed(least, nanos.getAsLong());
        if (!trouble.equals(reason)) {
            // Once, not for each of the attempts that follow.
            trouble = reason;
            LOGGER.log(Level.WARNING, "The outbox waits: {0}", reason);
        }
    }

    private void reachable() {
        everyRoom.succeeded();
        if (!trouble.isEmpty()) {
            trouble = "";
            LOGGER.log(Level.INFO, "The outbox sends again");
        }
    }

    private Set<String> pausedRooms() {
        long now = nanos.getAsLong();
        return rooms.entrySet().stream()
                .filter(room -> !room.getValue().remaining(now).isZero())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
