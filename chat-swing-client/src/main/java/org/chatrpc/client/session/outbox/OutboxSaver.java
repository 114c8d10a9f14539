package org.chatrpc.client.session.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;

/**
 * Keeps the outbox on disk. Each save writes the whole list, one save at a time; changes during a save only schedule
 * the next one. Confined to the event thread.
 */
final class OutboxSaver {

    private static final Logger LOG = Logger.getLogger(OutboxSaver.class.getName());

    private final OutboxStore store;
    private final Dispatcher dispatcher;
    private final Supplier<List<Unsent>> entries;
    private final Runnable onSaved;
    private final Set<String> onDisk = new HashSet<>();
    private boolean loading;
    private boolean loaded;
    private boolean saving;
    private boolean due;
    private boolean closed;
    private boolean released;
    private Runnable whenClosed = () -> {};

    /**
     * @param entries the current list
     * @param onSaved called after each save, successful or not
     */
    OutboxSaver(OutboxStore store, Dispatcher dispatcher, Supplier<List<Unsent>> entries, Runnable onSaved) {
        this.store = store;
        this.dispatcher = dispatcher;
        this.entries = entries;
        this.onSaved = onSaved;
    }

    /**
     * Loads the list of an earlier run. Nothing is saved before that, as it would overwrite the file.
     *
     * @param onLoaded receives the list, an empty one if the file cannot be read
     */
    void load(Consumer<List<Unsent>> onLoaded) {
        loading = true;
        dispatcher.onDisk(
                store::load,
                earlier -> {
                    earlier.forEach(unsent -> onDisk.add(unsent.key()));
                    loaded(earlier, onLoaded);
                },
                failure -> {
                    LOG.log(Level.WARNING, "The outbox cannot be read", failure);
                    loaded(List.of(), onLoaded);
                });
    }

    /** Whether an entry is on disk, or saving it was tried in vain. */
    boolean has(String key) {
        return onDisk.contains(key);
    }

    /** The list has changed. */
    void save() {
        due = true;
        saveWhatIsDue();
    }

    /** Releases the file once all changes are on disk, then runs the action. */
    void close(Runnable whenSaved) {
        closed = true;
        if (released) {
            whenSaved.run();
        } else {
            whenClosed = whenSaved;
            release();
        }
    }

    private void loaded(List<Unsent> earlier, Consumer<List<Unsent>> onLoaded) {
        loading = false;
        loaded = true;
        onLoaded.accept(earlier);
        saveWhatIsDue();
        release();
    }

    private void saveWhatIsDue() {
        if (!due || saving || !loaded) {
            return;
        }
        saving = true;
        due = false;
        List<Unsent> snapshot = entries.get();
        dispatcher.onDisk(
                () -> {
                    store.save(snapshot);
                    return snapshot;
                },
                this::saved,
                failure -> {
                    // A full disk must not prevent sending: entries in memory are sent nevertheless.
                    LOG.log(Level.WARNING, "The outbox cannot be saved", failure);
                    saved(snapshot);
                });
    }

    private void saved(List<Unsent> snapshot) {
        saving = false;
        onDisk.clear();
        snapshot.forEach(unsent -> onDisk.add(unsent.key()));
        saveWhatIsDue();
        release();
        onSaved.run();
    }

    private void release() {
        if (closed && !released && !loading && !saving && !due) {
            released = true;
            dispatcher.onDisk(
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
}
