package org.chatrpc.client.session.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;

/** Closes an outbox after waiting briefly for entries that must be sent first. On the event thread. */
final class OutboxClosing {

    /** Enough for a server that responds; closing a window must not take longer. */
    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Set<String> last = new HashSet<>();
    private final List<Runnable> whenSaved = new ArrayList<>();
    private final Dispatcher dispatcher;
    private final Consumer<Runnable> stop;
    private Subscription wait = () -> {};
    private boolean begun;
    private boolean over;

    /** @param stop stops the outbox; what it is given is to run once all changes are on disk */
    OutboxClosing(Dispatcher dispatcher, Consumer<Runnable> stop) {
        this.dispatcher = dispatcher;
        this.stop = stop;
    }

    /** Whether nothing is sent any more. */
    boolean over() {
        return over;
    }

    /**
     * Closes once an attempt was made to send these entries, or after {@link #TIMEOUT}.
     *
     * @param done runs once all changes are on disk, also if the outbox is already closing
     * @return whether there are entries to send
     */
    boolean begin(Collection<String> keys, Runnable done) {
        whenSaved.add(done);
        if (over) {
            stop.accept(this::saved);
        } else if (!begun) {
            begun = true;
            last.addAll(keys);
            wait = dispatcher.after(TIMEOUT, this::end);
            endIfTried();
        }
        return !over;
    }

    /** An attempt to send an entry has ended, or it was removed. */
    void tried(String key) {
        last.remove(key);
        endIfTried();
    }

    private void endIfTried() {
        if (begun && last.isEmpty()) {
            end();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            wait.end();
            stop.accept(this::saved);
        }
    }

    private void saved() {
        List<Runnable> now = List.copyOf(whenSaved);
        whenSaved.clear();
        now.forEach(Runnable::run);
    }
}
