package org.chatrpc.client.session.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.file.FileProblem;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingResponse;

/**
 * The messages without a receipt and the unconfirmed changes to messages, in the order in which they were made.
 *
 * <p>An entry is written to disk before it is sent. Sending is idempotent: messages have an id, and a repeated change has
 * no effect. An entry leaves the outbox when the server confirms it, the feed shows it, or the user discards it.
 * Failed attempts are retried without limit. An entry that the server refuses permanently stays, marked as failed,
 * until the user decides. Only reactions and pins are dropped then, and also after {@value ServerErrors#MAX_ATTEMPTS} consecutive
 * internal errors of the server.
 *
 * <p>Each room has its own lane: its entries are sent one at a time and in order, so a blocked entry delays only its own
 * room. At most {@value OutboxLanes#MAX_CALLS} lanes send concurrently; the one that has waited longest is next.
 * A message with files takes one call per part, so that other messages can be sent in between. At most {@value
 * OutboxLanes#MAX_FILE_CALLS} of the calls are for such messages, and those paused by the user are skipped.
 * Confined to the event thread.
 */
public final class Outbox {

    private final OutboxEntries entries = new OutboxEntries();
    private final Value<Optional<Unsent>> dropped = new Value<>(Optional.empty());
    private final Value<Integer> parts = new Value<>(0);
    private final DelayedEntries held = new DelayedEntries();
    private final DiscardedEntries discarded;
    private final ServerErrors errors = new ServerErrors();
    private final OutboxSaver saver;
    private final OutboxLanes lanes;
    private final Dispatcher dispatcher;
    private final OutboxSender sender;
    private final OutboxClosing closing;
    private Consumer<Outgoing> onGone = gone -> {};
    private boolean running;
    private Function<Exception, String> words = failure -> String.valueOf(failure.getMessage());

    public Outbox(OutboxStore store, Dispatcher dispatcher, Supplier<Backoff> backoffs, OutboxSender sender) {
        this.saver = new OutboxSaver(store, dispatcher, entries.all()::get, this::pump);
        this.lanes = new OutboxLanes(dispatcher, backoffs, this::pump);
        this.dispatcher = dispatcher;
        this.discarded = new DiscardedEntries(entries, held, dispatcher, gone -> onGone.accept(gone));
        this.sender = sender;
        this.closing = new OutboxClosing(dispatcher, this::stop);
    }

    /** All entries of all rooms, in order. */
    public Value<List<Unsent>> entries() {
        return entries.all();
    }

    /** The latest response that the server refused, and which is therefore no longer among the entries. */
    public Value<Optional<Unsent>> dropped() {
        return dropped;
    }

    /** The keys of what can be undone for a while, in order: entries that wait, and entries that were discarded. */
    public Value<List<String>> held() {
        return held.keys();
    }

    /** Changes whenever a part of an entry has been sent. */
    public Value<Integer> parts() {
        return parts;
    }

    /** Sets how refusals are explained to the user; until then, the server's message is used. */
    public void explainWith(Function<Exception, String> words) {
        this.words = words;
    }

    /** Loads the entries of an earlier run, calls {@code onLoaded}, then starts sending. */
    public void open(Runnable onLoaded) {
        saver.load(earlier -> {
            entries.addEarlier(earlier);
            running = true;
            onLoaded.run();
            pump();
        });
    }

    public void add(Outgoing wanted) {
        entries.add(wanted);
        saver.save();
    }

    /**
     * Adds an entry that can be discarded for a while before it is sent. It does not hold up what is added after it,
     * and the wait is not resumed after a restart: closing ends it.
     */
    public void addLater(Outgoing wanted, Duration wait) {
        held.add(wanted.key());
        dispatcher.after(wait, () -> {
            held.remove(wanted.key());
            pump();
        });
        add(wanted);
    }

    /** Called with each entry that was sent or discarded. */
    public void onGone(Consumer<Outgoing> action) {
        onGone = action;
    }

    /** The server has this entry, according to its response or the feed. */
    public void acknowledge(String key) {
        entries.find(key).ifPresent(this::remove);
    }

    /** Sends an entry again, at once. An edit then replaces any text: the user has seen the refusal. */
    public void tryAgain(String key) {
        entries.find(key).ifPresent(unsent -> {
            boolean anyRevision = unsent.failed() && unsent.wanted() instanceof OutgoingChange.Edit;
            entries.replace(Unsent.waiting(
                    anyRevision ? ((OutgoingChange.Edit) unsent.wanted()).on(OptionalInt.empty()) : unsent.wanted()));
            saver.save();
            lanes.of(unsent.room()).wake();
        });
    }

    /** Stops sending an entry until it is {@linkplain #tryAgain tried again}; later ones of its room continue. */
    public void pause(String key) {
        entries.find(key).filter(unsent -> !unsent.paused()).ifPresent(unsent -> {
            entries.replace(Unsent.paused(unsent.wanted()));
            saver.save();
            lanes.of(unsent.room()).wake();
            pump();
        });
    }

    /** Deletes an entry in any state. If it is being sent at this moment, the server may already have it. */
    public void discard(String key) {
        entries.find(key).ifPresent(this::remove);
    }

    /** As {@link #discard}, but it can be {@linkplain #restore undone} for a while, unless the outbox is closed. */
    void discard(String key, Duration wait) {
        discarded.discard(key, wait, this::takeOut);
    }

    /** Brings back an entry that was discarded, if it still can be. @return whether it could */
    boolean restore(String key) {
        boolean restored = discarded.restore(key);
        saver.save();
        return restored;
    }

    /** The server is reachable: sends what waits for that. */
    public void resume() {
        lanes.reachable();
    }

    /**
     * Stops sending; the entries stay on disk. Those that could still have been discarded are sent before, once and for a
     * short time: what the user has deleted must not stay until the next start.
     *
     * @param whenSaved runs once all changes are on disk
     */
    public void close(Runnable whenSaved) {
        discarded.forgetAll();
        if (closing.begin(running ? held.release() : List.of(), whenSaved)) {
            lanes.reachable();
            pump();
        }
    }

    private void stop(Runnable whenSaved) {
        lanes.stop();
        saver.close(whenSaved);
    }

    private void pump() {
        if (closing.over() || !running) {
            return;
        }
        entries.all().get().forEach(unsent -> lanes.of(unsent.room()));
        lanes.forEachReady(room -> next(room)
                .filter(unsent -> saver.has(unsent.key()))
                .filter(lanes::admit)
                .ifPresent(this::send));
    }

    private Optional<Unsent> next(String room) {
        return entries.next(room, unsent -> !held.contains(unsent.key()));
    }

    private void send(Unsent unsent) {
        Outgoing wanted = unsent.wanted();
        OutboxLane lane = lanes.begin(unsent);
        dispatcher.call(
                () -> sender.send(wanted),
                answer -> {
                    lanes.end(unsent, lane);
                    if (closing.over()) {
                        // The outbox may have a new owner by now, which sends it again and gets the same response.
                        return;
                    }
                    lane.answered();
                    answer.apply().run();
                    if (answer.whole()) {
                        entries.confirmed(wanted, answer.revision());
                        acknowledge(wanted.key());
                    } else {
                        partSent(wanted);
                    }
                    pump();
                },
                failure -> {
                    lanes.end(unsent, lane);
                    if (!closing.over()) {
                        failed(lane, wanted.key(), failure);
                    }
                });
    }

    private void failed(OutboxLane lane, String key, Exception failure) {
        // It may have been removed: discarded, or shown by the feed and therefore stored, regardless of the response.
        Optional<Unsent> present = entries.find(key);
        if (failure instanceof GatewayException.SignedOut) {
            running = false;
            sender.delayed(failure);
        } else if (failure instanceof FileProblem
                || (failure instanceof GatewayException known && !known.retryable())
                || present.filter(unsent -> errors.hopeless(unsent, failure)).isPresent()) {
            present.ifPresent(unsent -> refused(unsent, failure));
            pump();
        } else {
            present.filter(unsent -> !unsent.paused()).ifPresent(unsent -> {
                boolean answered = failure instanceof GatewayException.Refused;
                entries.replace(
                        answered
                                ? Unsent.retried(unsent.wanted(), words.apply(failure))
                                : Unsent.waiting(unsent.wanted()));
                lane.pause(failure instanceof GatewayException known ? known.retryAfter() : Optional.empty());
            });
            sender.delayed(failure);
            pump();
        }
        closing.tried(key);
    }

    private void partSent(Outgoing wanted) {
        if (entries.find(wanted.key()).isEmpty() && !discarded.contains(wanted.key())) {
            // Discarded for good meanwhile; the part just sent may have brought back what was forgotten.
            onGone.accept(wanted);
        }
        entries.find(wanted.key())
                .filter(unsent -> unsent.state() == Unsent.State.RETRIED)
                .ifPresent(unsent -> entries.replace(Unsent.waiting(wanted)));
        parts.set(parts.get() + 1);
    }

    private void refused(Unsent unsent, Exception failure) {
        if (unsent.wanted() instanceof OutgoingResponse) {
            // No typed text is lost: a notice is enough.
            remove(unsent);
            dropped.set(Optional.of(Unsent.failed(unsent.wanted(), words.apply(failure))));
        } else if (entries.superseded(unsent.wanted())) {
            remove(unsent);
        } else {
            entries.replace(Unsent.failed(unsent.wanted(), words.apply(failure)));
            saver.save();
        }
    }

    private void remove(Unsent gone) {
        takeOut(gone);
        onGone.accept(gone.wanted());
    }

    private void takeOut(Unsent gone) {
        boolean wasNext = next(gone.room()).filter(gone::equals).isPresent();
        entries.remove(gone);
        held.remove(gone.key());
        errors.forget(gone.key());
        saver.save();
        if (wasNext) {
            // The pause was for this one.
            lanes.of(gone.room()).wake();
        }
        if (entries.isEmpty(gone.room())) {
            lanes.removeIdle(gone.room());
        }
        closing.tried(gone.key());
    }
}
