package org.chatrpc.client.admin.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.ui.Texts;

/**
 * What retention removes from the server. While displayed, it reads the runs every few seconds until the server refuses.
 * The preview of the next run is read when the page is shown, on demand, and repeatedly during a run, so that its
 * progress is visible. Contains no UI code.
 */
public final class RetentionModel {

    static final Duration PAUSE = Duration.ofSeconds(2);

    /** How long to wait for a requested run to start; its node may have stopped. */
    static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** The number of rooms that are checked with one call. */
    static final int ROOMS = 200;

    private final Value<Optional<Retention>> retention = new Value<>(Optional.empty());
    private final Value<Preview> preview = new Value<>(Preview.NONE);
    private final Value<Boolean> running = new Value<>(false);
    private final Value<Boolean> looking = new Value<>(false);
    private final Value<String> problem = new Value<>("");
    private final Value<String> lookProblem = new Value<>("");
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private Optional<Instant> finishedBefore = Optional.empty();
    private Optional<Instant> askedAt = Optional.empty();
    private boolean watched;
    private long mostWork;
    private Subscription timer = () -> {};
    private Subscription look = () -> {};

    public RetentionModel(ChatSession session, Dispatcher dispatcher) {
        this.session = session;
        this.dispatcher = dispatcher;
    }

    /** The server's days and runs; empty while they are not known. */
    Value<Optional<Retention>> retention() {
        return retention;
    }

    /** What a run would remove now. */
    Value<Preview> preview() {
        return preview;
    }

    /** Whether a run is in progress, or was requested and has not started. */
    Value<Boolean> running() {
        return running;
    }

    /** Whether what a run would remove is being read. */
    Value<Boolean> looking() {
        return looking;
    }

    /** Why the days and runs could not be read; empty for nothing. */
    Value<String> problem() {
        return problem;
    }

    /** Why what a run would remove could not be read the last time; empty for nothing. */
    Value<String> lookProblem() {
        return lookProblem;
    }

    /** Whether a run can be confirmed: the preview is loaded and current. */
    boolean canRun() {
        return retention.get().isPresent()
                && !running.get()
                && preview.get().complete()
                && !looking.get()
                && lookProblem.get().isEmpty();
    }

    /** How much of the present run is done, from 0 to 1; empty if that is not known. */
    Optional<Double> progress() {
        return mostWork == 0 ? Optional.empty() : Optional.of(1 - preview.get().work() / (double) mostWork);
    }

    /** Starts or stops reading. The preview may be outdated, because the rooms page changes it too. */
    void watch(boolean now) {
        if (watched == now) {
            return;
        }
        watched = now;
        timer.end();
        look.end();
        if (now) {
            readRetention();
            look();
        } else {
            looking.set(false);
        }
    }

    /** Reads what a run would remove. */
    void look() {
        look.end();
        looking.set(true);
        readRooms("", List.of());
    }

    /** Starts a run; it continues after {@code onDone}. */
    void run(Runnable onDone, Consumer<String> onFailed) {
        Optional<Instant> before = retention.get().flatMap(Retention::finishedAt);
        session.adminCalls()
                .order(
                        (server, token) -> server.runRetention(token),
                        () -> {
                            askedAt = Optional.of(session.now());
                            finishedBefore = before;
                            mostWork = preview.get().work();
                            running.set(true);
                            timer.end();
                            readRetention();
                            onDone.run();
                        },
                        failure -> onFailed.accept(explain(failure)));
    }

    public void close() {
        watched = false;
        timer.end();
        look.end();
    }

    private void readRetention() {
        timer = session.adminCalls().ask((server, token) -> server.retention(token), this::learned, failure -> {
            problem.set(explain(failure));
            if (!Failures.notPermitted(failure)) {
                again();
            }
        });
    }

    private void learned(Retention now) {
        problem.set("");
        retention.set(Optional.of(now));
        boolean over = !now.finishedAt().equals(finishedBefore);
        askedAt = askedAt.filter(at -> !over && session.now().isBefore(at.plus(TIMEOUT)));
        boolean before = running.get();
        running.set(askedAt.isPresent() || now.running());
        if (running.get()) {
            if (!looking.get()) {
                look();
            }
        } else if (before) {
            mostWork = 0;
            look();
        }
        again();
    }

    private void again() {
        if (watched) {
            timer = dispatcher.after(PAUSE, this::readRetention);
        }
    }

    private void readRooms(String after, List<RemovalPreview> before) {
        look = session.adminCalls()
                .ask((server, token) -> server.tooOld(token, after, ROOMS), page -> read(page, before), failure -> {
                    lookProblem.set(explain(failure));
                    looking.set(false);
                });
    }

    private void read(ListPage<RemovalPreview> page, List<RemovalPreview> before) {
        List<RemovalPreview> rooms = new ArrayList<>(before);
        page.items().stream().filter(RemovalPreview::any).forEach(rooms::add);
        Optional<String> last =
                page.items().stream().reduce((first, second) -> second).flatMap(RemovalPreview::room);
        if (page.more() && last.isPresent()) {
            readRooms(last.get(), rooms);
        } else {
            lookProblem.set("");
            preview.set(new Preview(List.copyOf(rooms), true));
            mostWork = running.get() ? Math.max(mostWork, preview.get().work()) : 0;
            looking.set(false);
        }
    }

    private String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }

    /** The message in place of an empty list; empty if there is something in it. */
    String message() {
        if (!preview.get().complete()) {
            return lookProblem.get().isEmpty() ? Texts.get("retention.looking") : lookProblem.get();
        }
        return preview.get().rooms().isEmpty() ? Texts.get("retention.nothing") : "";
    }
}
