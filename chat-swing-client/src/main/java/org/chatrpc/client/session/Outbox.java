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
 * The messages that have no receipt yet, in the order in which they were written.
 *
 * <p>A message goes to disk before it goes to the server, one at a time and in order, always with the same id; it leaves
 * the outbox with its receipt, or when the feed shows it. What cannot be sent now is tried again, for as long as it
 * takes; what the server refuses for good stays, marked, until a person decides.
 *
 * <p>Saving is one write at a time of the whole list: while one runs, further changes only mark it as due again.
 */
public final class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    private static final Subscription NOTHING = () -> {};

    /** What the outbox does with a message: one call, and what becomes of its outcome. */
    interface Sender {

        SendReceipt send(OutgoingMessage message);

        /** The server has it; on the event thread. */
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

    /** Everything that is unsent, in order, of all rooms. */
    public Value<List<Unsent>> entries() {
        return entries;
    }

    /** How a refusal is put into words for people, from the next one on; the server's own until then. */
    public void explainWith(Function<Exception, String> words) {
        this.words = words;
    }

    /** Brings back what an earlier run of the client left, then starts sending. */
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

    /** The server has this message, whoever says so. */
    void acknowledge(String clientMessageId) {
        if (find(clientMessageId).isPresent()) {
            remove(clientMessageId);
        }
    }

    /** Takes a refused message up again. */
    void tryAgain(String clientMessageId) {
        find(clientMessageId).ifPresent(unsent -> {
            replace(new Unsent(unsent.message(), Optional.empty()));
            save();
        });
    }

    /** Drops a refused message. */
    void discard(String clientMessageId) {
        find(clientMessageId).filter(Unsent::failed).ifPresent(unsent -> remove(clientMessageId));
    }

    /** Sends what is waiting, at once. */
    void resume() {
        paused = false;
        retry.end();
        pump();
    }

    /**
     * Sends no more; what is unsent stays on disk.
     *
     * @param whenSaved runs when the disk has everything
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

    /** Lets go of the disk as soon as it has everything. */
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
                        // The outbox may have a new owner by now, who sends it again and gets the same receipt.
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
            // The feed may have brought it meanwhile: then it is sent, whatever the answer was.
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
        // Not before the earlier ones are read: it would overwrite them.
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
                    // A full disk must not keep people from talking: what is in memory is sent all the same.
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
