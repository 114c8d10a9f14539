package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.outbox.ScriptedChat.fault;
import static org.chatrpc.outbox.ScriptedChat.posted;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwarderThreadTest {
    private static final Duration STOP = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final AtomicLong nanos = new AtomicLong();
    private OutboxDatabase database;
    private ScriptedChat chat;

    @BeforeEach
    void start() throws Exception {
        database = OutboxDatabase.h2();
        chat = new ScriptedChat();
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private ForwarderThread forwarder(OutboxTable table) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "secret");
        return new ForwarderThread(new Forwarder(table, new ChatCall(chat.address()), token, nanos::get), run -> {
            thread.set(new Thread(run));
            return thread.get();
        });
    }

    @Test
    void looksByItselfAndEndsWhenStopped() throws Exception {
        ForwarderThread forwarder = forwarder(database.table());
        database.post("red", "before the start");
        forwarder.start();
        await().until(() -> chat.bodies().equals(List.of("before the start")));
        database.post("red", "without a nudge");
        await().until(() -> database.waiting().isEmpty());
        assertThat(chat.bodies()).containsExactly("before the start", "without a nudge");
        forwarder.stop(STOP);
        assertThat(thread.get().isAlive()).isFalse();
    }

    @Test
    void aNudgeEndsTheWait() throws Exception {
        ForwarderThread forwarder = forwarder(database.table());
        chat.answer(request -> fault("OVERLOADED", true, "<retryAfterMillis>600000</retryAfterMillis>"));
        database.post("red", "after ten minutes");
        forwarder.start();
        await().until(() -> chat.sent().size() == 1 && thread.get().getState() == Thread.State.TIMED_WAITING);

        // They pass for the forwarder; the wait of its thread goes on.
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        chat.answer(request -> posted());
        forwarder.nudge();
        forwarder.nudge();
        await().until(() -> database.waiting().isEmpty());
        assertThat(chat.bodies()).containsExactly("after ten minutes", "after ten minutes");
        forwarder.stop(STOP);
        assertThat(thread.get().isAlive()).isFalse();
    }

    /** As pools and drivers do that wait for something themselves. */
    @Test
    void endsAlthoughTheDataSourceSwallowsTheInterruption() throws Exception {
        CountDownLatch within = new CountDownLatch(1);
        CountDownLatch swallowed = new CountDownLatch(1);
        DataSource swallowing = (DataSource) Proxy.newProxyInstance(
                ForwarderThreadTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    within.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        swallowed.countDown();
                    }
                    return database.source().getConnection();
                });
        ForwarderThread forwarder = forwarder(new OutboxTable(swallowing, "chat_outbox"));
        database.post("red", "for the next start");
        forwarder.start();
        within.await();
        forwarder.stop(STOP);
        assertThat(swallowed.getCount()).isZero();
        assertThat(thread.get().isAlive()).isFalse();
        assertThat(database.waiting()).containsExactly("for the next start");
        assertThat(chat.sent()).isEmpty();
    }

    @Test
    void survivesAnyDefect() throws Exception {
        AtomicReference<Error> defect = new AtomicReference<>(new StackOverflowError("of a driver"));
        DataSource failing = (DataSource) Proxy.newProxyInstance(
                ForwarderThreadTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Error now = defect.getAndSet(null);
                    if (now != null) {
                        throw now;
                    }
                    return database.source().getConnection();
                });
        ForwarderThread forwarder = forwarder(new OutboxTable(failing, "chat_outbox"));
        database.post("red", "one");
        forwarder.start();
        await().until(() -> defect.get() == null);
        forwarder.nudge();
        await().until(() -> database.waiting().isEmpty());
        forwarder.stop(STOP);
        assertThat(thread.get().isAlive()).isFalse();
    }
}
