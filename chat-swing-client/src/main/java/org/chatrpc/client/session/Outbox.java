package org.chatrpc.client.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The messages without a receipt, in the order in which they were written.
 *
 * <p>A message is written to disk before it is sent, always with the same id; it leaves the outbox when its receipt
 * arrives, the feed shows it, or the user discards it. Failed attempts are repeated without limit; a message that the
 * server refuses for good stays, marked as failed, until the user decides.
 *
 * <p>Each room has a lane of its own: within a room messages are sent one at a time and in order, and a message that
 * does not get through holds up its own room only. At most {@value #MAX_CALLS} lanes send at once; the one that has
 * waited longest is next. Confined to the event thread.
 */
public final class Outbox {

    /** Leaves workers for the feed and for what the user is looking at. */
    static final int MAX_CALLS = 4;

    /** Sends the messages, and handles the outcome of each call. */
    interface Sender {

        SendReceipt send(OutgoingMessage message);

        /** The server has stored it; on the event thread. */
        void sent(OutgoingMessage message, SendReceipt receipt);

        /** It could not be sent now; on the event thread. */
        void delayed(Exception cause);
    }

    private final Value<List<Unsent>> entries = new Value<>(List.of());
    private final Map<String, OutboxLane> lanes = new LinkedHashMap<>();
    private final OutboxSaver saver;
    private final Dispatcher dispatcher;
    private final Supplier<Backoff> backoffs;
    private final Sender sender;
    private boolean running;
    private boolean closed;
    private Function<Exception, String> words = failure -> String.valueOf(failure.getMessage());

    Outbox(OutboxStore store, Dispatcher dispatcher, Supplier<Backoff> backoffs, Sender sender) {
        this.saver = new OutboxSaver(store, dispatcher, entries::get, this::pump);
        this.dispatcher = dispatcher;
        this.backoffs = backoffs;
        this.sender = sender;
    }

    /** All unsent messages of all rooms, in order. */
    public Value<List<Unsent>> entries() {
        return entries;
    }

    /** Sets how refusals are explained to the user; until then, the server's message is used. */
    public void explainWith(Function<Exception, String> words) {
        this.words = words;
    }

    /** Loads the messages of an earlier run, then starts sending. */
    void open() {
        saver.load(earlier -> {
            List<Unsent> all = new ArrayList<>(earlier);
            all.addAll(entries.get());
            entries.set(List.copyOf(all));
            running = true;
            pump();
        });
    }

    void add(OutgoingMessage message) {
        List<Unsent> all = new ArrayList<>(entries.get());
        all.add(Unsent.waiting(message));
        entries.set(List.copyOf(all));
        saver.save();
    }

    /** The server has this message, as the receipt or the feed shows. */
    void acknowledge(String clientMessageId) {
        find(clientMessageId).ifPresent(this::remove);
    }

    /** Sends a message again, at once. */
    void tryAgain(String clientMessageId) {
        find(clientMessageId).ifPresent(unsent -> {
            replace(Unsent.waiting(unsent.message()));
            saver.save();
            lane(unsent.message().room()).wake();
        });
    }

    /** Deletes a message, whatever its state. If it is being sent at this moment, it may already be on the server. */
    void discard(String clientMessageId) {
        find(clientMessageId).ifPresent(this::remove);
    }

    /** The server is reachable: sends what waits for that. */
    void resume() {
        List.copyOf(lanes.values()).forEach(OutboxLane::reachable);
    }

    /**
     * Stops sending; unsent messages stay on disk.
     *
     * @param whenSaved runs once all changes are on disk
     */
    void close(Runnable whenSaved) {
        closed = true;
        lanes.values().forEach(OutboxLane::stop);
        saver.close(whenSaved);
    }

    private void pump() {
        if (closed || !running) {
            return;
        }
        entries.get().forEach(unsent -> lane(unsent.message().room()));
        for (Map.Entry<String, OutboxLane> lane : List.copyOf(lanes.entrySet())) {
            if (lanes.values().stream().filter(OutboxLane::busy).count() >= MAX_CALLS) {
                return;
            }
            if (lane.getValue().ready()) {
                next(lane.getKey())
                        .map(Unsent::message)
                        .filter(message -> saver.has(message.clientMessageId()))
                        .ifPresent(message -> send(lane.getValue(), message));
            }
        }
    }

    private OutboxLane lane(String room) {
        return lanes.computeIfAbsent(room, id -> new OutboxLane(dispatcher, backoffs.get(), this::pump));
    }

    /** What is to be sent next to a room. */
    private Optional<Unsent> next(String room) {
        return entries.get().stream()
                .filter(unsent -> unsent.message().room().equals(room) && !unsent.failed())
                .findFirst();
    }

    private void send(OutboxLane lane, OutgoingMessage message) {
        lane.begin(message.clientMessageId());
        // To the end: whoever has waited longest is next.
        lanes.remove(message.room());
        lanes.put(message.room(), lane);
        dispatcher.call(
                () -> sender.send(message),
                receipt -> {
                    lane.end();
                    if (closed) {
                        // The outbox may have a new owner by now, which sends it again and gets the same receipt.
                        return;
                    }
                    lane.answered();
                    sender.sent(message, receipt);
                    acknowledge(message.clientMessageId());
                    pump();
                },
                failure -> {
                    lane.end();
                    if (!closed) {
                        failed(lane, message, failure);
                    }
                });
    }

    private void failed(OutboxLane lane, OutgoingMessage message, Exception failure) {
        // It may be gone: discarded, or shown by the feed and therefore stored, whatever the answer was.
        boolean present = find(message.clientMessageId()).isPresent();
        if (failure instanceof GatewayException.SignedOut) {
            running = false;
            sender.delayed(failure);
        } else if (failure instanceof GatewayException known && !known.retryable()) {
            if (present) {
                replace(Unsent.failed(message, words.apply(failure)));
                saver.save();
            }
            pump();
        } else {
            if (present) {
                boolean refused = failure instanceof GatewayException.Refused;
                replace(refused ? Unsent.retried(message, words.apply(failure)) : Unsent.waiting(message));
                lane.pause(failure instanceof GatewayException known ? known.retryAfter() : Optional.empty());
            }
            sender.delayed(failure);
            pump();
        }
    }

    private Optional<Unsent> find(String clientMessageId) {
        return entries.get().stream()
                .filter(unsent -> unsent.message().clientMessageId().equals(clientMessageId))
                .findFirst();
    }

    private void replace(Unsent changed) {
        String id = changed.message().clientMessageId();
        entries.set(entries.get().stream()
                .map(unsent -> unsent.message().clientMessageId().equals(id) ? changed : unsent)
                .toList());
    }

    private void remove(Unsent gone) {
        String room = gone.message().room();
        boolean wasNext = next(room).filter(gone::equals).isPresent();
        entries.set(
                entries.get().stream().filter(unsent -> !unsent.equals(gone)).toList());
        saver.save();
        if (wasNext) {
            // The pause was for this one.
            lane(room).wake();
        }
        boolean empty = entries.get().stream()
                .noneMatch(unsent -> unsent.message().room().equals(room));
        if (empty && !lane(room).busy()) {
            lanes.remove(room);
        }
    }
}
