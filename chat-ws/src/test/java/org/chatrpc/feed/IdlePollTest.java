package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.store.StatementCounter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts all statements on all connections of the store. */
class IdlePollTest {
    @TempDir
    Path folder;

    private final StatementCounter statements = new StatementCounter();
    private Chat chat;
    private NewSession ann;

    @BeforeEach
    void start() {
        chat = new Chat(folder, ChatOptions.defaults().withDataSource(statements)).ready();
        ann = chat.register("ann");
        chat.register("bob");
        // The last statement of what a start does in the background.
        Awaitility.await().until(() -> statements.seen().stream().anyMatch(sql -> sql.contains("FROM file_garbage")));
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void anIdlePollCausesNoStatement() {
        String cursor = chat.feed.now();
        statements.reset();
        for (int i = 0; i < 1_000; i++) {
            chat.sessions.authenticate(ann.token());
            cursor = chat.poll("ann", cursor).cursor();
        }
        assertThat(statements.seen()).isEmpty();
    }

    @Test
    void aPollThatFindsRecentMessagesCausesNoStatement() {
        String cursor = chat.feed.now();
        chat.post("bob", "general", "hello @ann");
        statements.reset();

        assertThat(chat.poll("ann", cursor).entries()).hasSize(1);
        assertThat(chat.rooms.list("ann", true, "", Integer.MAX_VALUE).get(0).mentions())
                .isOne();
        assertThat(statements.seen()).isEmpty();
    }

    @Test
    void aWaitingPollCausesNoStatement() throws Exception {
        String cursor = chat.feed.now();
        statements.reset();
        CompletableFuture<FeedPage> waiting =
                CompletableFuture.supplyAsync(() -> chat.poll("ann", cursor, Duration.ofSeconds(20)));
        Awaitility.await().until(() -> chat.waiting.occupied() == 1);
        assertThat(statements.seen()).isEmpty();

        chat.post("bob", "general", "hello");
        int statementsOfTheSend = statements.count();
        waiting.get(15, TimeUnit.SECONDS);
        assertThat(statements.count()).isEqualTo(statementsOfTheSend).isPositive();
    }
}
