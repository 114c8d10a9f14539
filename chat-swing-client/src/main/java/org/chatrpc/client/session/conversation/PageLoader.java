package org.chatrpc.client.session.conversation;

import java.time.Duration;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;

/**
 * Reads the pages of one room, one at a time. A call without a response is repeated until it is abandoned; the pause
 * before a retry counts as loading, so that there are no retries in a tight loop. On the event thread.
 */
public final class PageLoader {

    /** Reads a page off the event thread, and passes it on. */
    @FunctionalInterface
    public interface Reader {
        Subscription read(HistoryRange range, int limit, Consumer<HistoryPage> onPage, Consumer<Exception> onFailure);
    }

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Subscription NOTHING = () -> {};

    private final Value<Boolean> loading = new Value<>(false);
    private final Reader reader;
    private final Dispatcher dispatcher;
    private final Runnable whenDone;

    private Subscription underWay = NOTHING;
    private Runnable again = () -> {};
    private boolean pausing;
    private int turn;

    /** @param whenDone called when a page has been handled and no other was requested: it may start the next */
    PageLoader(Reader reader, Dispatcher dispatcher, Runnable whenDone) {
        this.reader = reader;
        this.dispatcher = dispatcher;
        this.whenDone = whenDone;
    }

    /** Whether a page is being loaded, or will be retried shortly. */
    Value<Boolean> loading() {
        return loading;
    }

    /** Reads a page; any previous load must have ended or been abandoned. */
    void load(HistoryRange range, int limit, Consumer<HistoryPage> onPage) {
        int mine = ++turn;
        pausing = false;
        again = () -> load(range, limit, onPage);
        loading.set(true);
        underWay = reader.read(
                range,
                limit,
                page -> {
                    // Still loading while the page is handled: observers of the change must not request the same page
                    // again.
                    onPage.accept(page);
                    if (mine == turn) {
                        loading.set(false);
                    }
                    if (!loading.get() && !page.messages().isEmpty()) {
                        whenDone.run();
                    }
                },
                this::failed);
    }

    /** Abandons the current load. */
    void abandon() {
        turn++;
        underWay.end();
        pausing = false;
        loading.set(false);
    }

    /** Retries at once instead of after the pause. @return whether there was a pause */
    boolean tryNow() {
        boolean paused = pausing;
        if (paused) {
            underWay.end();
            again.run();
        }
        return paused;
    }

    private void failed(Exception failure) {
        if (failure instanceof GatewayException known && !known.retryable()) {
            loading.set(false);
        } else {
            pausing = true;
            underWay = dispatcher.after(PAUSE, again);
        }
    }
}
