package org.chatrpc.client.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The messages without a receipt, in the order in which they were written.
 *
 * <p>A message is written to disk before it is sent. Messages are sent one at a time and in order, always with the
 * same id; a message leaves the outbox when its receipt arrives or the feed shows it. Failed attempts are repeated
 * without limit; a message that the server refuses for good stays, marked as failed, until the user decides.
 *
 * <p>Each save writes the whole list, one save at a time; changes during a save only schedule the next one.
 */
public final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final Subscription NOTHING = () -> {};

    /** Sends the messages, and handles the outcome of each call. */
    interface Sender {

        SendReceipt send(OutgoingMessage message);

        /** The server has stored it; on the event thread. */
        void sent(OutgoingMessage message, SendReceipt receipt);

        /** It could not be sent now; on the event thread. */
        void delayed(Exception cause);
    }

    private final Value<List<Unsent>> entries = new Value<>(List.of());
    private final Set<String> onDisk = new HashSet<>();
    private final OutboxStore store;
    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final Sender sender;

    private boolean saving;
    private boolean saveDue;
    private Optional<String> sending = Optional.empty();
    private Subscription retry = NOTHING;
    private boolean paused = true;
    private boolean loaded;
    private boolean closed;
    private boolean released;
    private Runnable whenClosed = () -> {};
    private Function<Exception, String> words = failure -> String.valueOf(failure.getMessage());

    Outbox(OutboxStore store, Dispatcher dispatcher, Backoff backoff, Sender sender) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.backoff = backoff;
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
        dispatcher.call(
                store::load,
                earlier -> {
                    loaded = true;
                    earlier.forEach(unsent -> onDisk.add(unsent.message().clientMessageId()));
                    List<Unsent> all = new ArrayList<>(earlier);
                    all.addAll(entries.get());
                    entries.set(List.copyOf(all));
                    saveWhatIsDue();
                    resume();
                },
                failure -> {
                    LOG.log(Level.WARNING, "The outbox cannot be read", failure);
                    loaded = true;
                    saveWhatIsDue();
                    resume();
                });
    }

    void add(OutgoingMessage message) {
        List<Unsent> all = new ArrayList<>(entries.get());
        all.add(new Unsent(message, Optional.empty()));
        entries.set(List.copyOf(all));
        save();
    }

    /** The server has this message, as the receipt or the feed shows. */
    void acknowledge(String clientMessageId) {
        if (find(clientMessageId).isPresent()) {
            remove(clientMessageId);
        }
    }

    /** Sends a refused message again. */
    void tryAgain(String clientMessageId) {
        find(clientMessageId).ifPresent(unsent -> {
            replace(new Unsent(unsent.message(), Optional.empty()));
            save();
        });
    }

    /** Deletes a refused message. */
    void discard(String clientMessageId) {
        find(clientMessageId).filter(Unsent::failed).ifPresent(unsent -> remove(clientMessageId));
    }

    /** Sends waiting messages at once. */
    void resume() {
        paused = false;
        retry.end();
        pump();
    }

    /**
     * Stops sending; unsent messages stay on disk.
     *
     * @param whenSaved runs once all changes are on disk
     */
    void close(Runnable whenSaved) {
        closed = true;
        retry.end();
        if (released) {
            whenSaved.run();
        } else {
            whenClosed = whenSaved;
            release();
        }
    }

    /** Releases the file once all changes are on disk. */
    private void release() {
        if (closed && !released && !saving && !saveDue) {
            released = true;
            dispatcher.call(
                    () -> {
                        store.close();
                        return store;
                    },
                    done -> whenClosed.run(),
                    failure -> {
                        LOG.log(Level.WARNING, "The outbox cannot be closed", failure);
                        whenClosed.run();
                    });
        }
    }

    private void pump() {
        if (paused || closed || !loaded || sending.isPresent()) {
            return;
        }
        entries.get().stream()
                .filter(unsent -> !unsent.failed())
                .findFirst()
                .map(Unsent::message)
                .filter(next -> onDisk.contains(next.clientMessageId()))
                .ifPresent(this::send);
    }

    private void send(OutgoingMessage message) {
        sending = Optional.of(message.clientMessageId());
        dispatcher.call(
                () -> sender.send(message),
                receipt -> {
                    sending = Optional.empty();
                    if (closed) {
                        // The outbox may have a new owner by now, which sends it again and gets the same receipt.
                        return;
                    }
                    backoff.reset();
                    sender.sent(message, receipt);
                    acknowledge(message.clientMessageId());
                    pump();
                },
                failure -> {
                    sending = Optional.empty();
                    if (!closed) {
                        failed(message, failure);
                    }
                });
    }

    private void failed(OutgoingMessage message, Exception failure) {
        boolean hopeless = failure instanceof GatewayException known && !known.retryable();
        if (hopeless && !(failure instanceof GatewayException.SignedOut)) {
            // The feed may have shown it in the meantime: then it is stored, whatever the answer was.
            if (find(message.clientMessageId()).isPresent()) {
                replace(new Unsent(message, Optional.of(words.apply(failure))));
                save();
            }
            pump();
            return;
        }
        paused = true;
        if (!(failure instanceof GatewayException.SignedOut)) {
            Duration asked = failure instanceof GatewayException known
                    ? known.retryAfter().orElse(Duration.ZERO)
                    : Duration.ZERO;
            Duration pause = backoff.next();
            retry = dispatcher.after(asked.compareTo(pause) > 0 ? asked : pause, this::resume);
        }
        sender.delayed(failure);
    }

    private void save() {
        saveDue = true;
        saveWhatIsDue();
    }

    private void saveWhatIsDue() {
        // Not before the file is loaded: this would overwrite it.
        if (!saveDue || saving || !loaded) {
            return;
        }
        saving = true;
        saveDue = false;
        List<Unsent> snapshot = entries.get();
        dispatcher.call(
                () -> {
                    store.save(snapshot);
                    return snapshot;
                },
                this::saved,
                failure -> {
                    // A full disk must not keep users from talking: messages in memory are sent all the same.
                    LOG.log(Level.WARNING, "The outbox cannot be saved", failure);
                    saved(snapshot);
                });
    }

    private void saved(List<Unsent> snapshot) {
        saving = false;
        onDisk.clear();
        snapshot.forEach(unsent -> onDisk.add(unsent.message().clientMessageId()));
        saveWhatIsDue();
        release();
        pump();
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

    private void remove(String clientMessageId) {
        entries.set(entries.get().stream()
                .filter(unsent -> !unsent.message().clientMessageId().equals(clientMessageId))
                .toList());
        save();
    }
}
