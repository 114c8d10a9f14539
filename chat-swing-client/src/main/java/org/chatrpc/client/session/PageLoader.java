package org.chatrpc.client.session;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Reads the pages of one room, one at a time. A call that gets no answer is made again, until it is abandoned; while it
 * waits for that, it counts as under way, so that nobody asks in a tight loop. On the event thread.
 */
final class PageLoader {

    /** Reads a page off the event thread, and hands it on. */
    @FunctionalInterface
    interface Reader {
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

    /** @param whenDone called when a page has been taken and no other was asked for: it may be what to do next */
    PageLoader(Reader reader, Dispatcher dispatcher, Runnable whenDone) {
        this.reader = reader;
        this.dispatcher = dispatcher;
        this.whenDone = whenDone;
    }

    /** Whether a page is on its way, or will be asked for again in a moment. */
    Value<Boolean> loading() {
        return loading;
    }

    /** Reads a page; what was under way must be done or abandoned. */
    void load(HistoryRange range, int limit, Consumer<HistoryPage> onPage) {
        int mine = ++turn;
        pausing = false;
        again = () -> load(range, limit, onPage);
        loading.set(true);
        underWay = reader.read(
                range,
                limit,
                page -> {
                    // Still loading while it is taken: what watches the change is not to ask for the same page again.
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

    /** Forgets what is under way. */
    void abandon() {
        turn++;
        underWay.end();
        pausing = false;
        loading.set(false);
    }

    /**
     * Asks at once instead of after the pause.
     *
     * @return whether there was a pause
     */
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
