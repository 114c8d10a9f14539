package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForwarderThreadTest {
    @Test
    void looksByItselfAndEndsWhenStopped(@TempDir Path folder) throws Exception {
        OutboxDatabase database = OutboxDatabase.h2();
        Path token = Files.writeString(folder.resolve("token"), "secret");
        try (ScriptedChat chat = new ScriptedChat()) {
            AtomicReference<Thread> thread = new AtomicReference<>();
            ForwarderThread forwarder = new ForwarderThread(
                    new Forwarder(database.table(), new ChatCall(chat.address()), token, System::nanoTime), run -> {
                        thread.set(new Thread(run));
                        return thread.get();
                    });
            database.post("red", "before the start");
            forwarder.start();
            await().until(() -> chat.bodies().equals(List.of("before the start")));
            database.post("red", "without a nudge");
            await().until(() -> chat.sent().size() == 2);
            database.post("red", "with one");
            forwarder.nudge();
            forwarder.nudge();
            await().until(() -> database.waiting().isEmpty());
            assertThat(chat.bodies()).containsExactly("before the start", "without a nudge", "with one");
            forwarder.stop(Duration.ofSeconds(10));
            assertThat(thread.get().isAlive()).isFalse();
        }
    }
}
