package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one PostgreSQL, each with its own index. */
class SearchNodesTest {
    @TempDir
    Path folder;

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private Chat one;
    private Chat other;

    @BeforeEach
    void start() {
        one = node("one");
        other = node("other");
        one.registerAll("ann", "bob");
    }

    private Chat node(String name) {
        Chat chat = new Chat(database, ChatOptions.defaults().with(TestPolicies.in(folder.resolve(name)))).ready();
        chat.search.ready();
        return chat;
    }

    @AfterEach
    void close() {
        other.close();
        one.close();
    }

    @Test
    void theOtherNodeFindsAMessageAndForgetsItAtOnce() {
        for (int i = 0; i < 5; i++) {
            StoredMessage message = one.post("ann", "general", "penguins " + i).message();
            other.journal.catchUp(0);
            assertThat(other.search.texts("bob", "penguins")).containsExactly("penguins " + i);
            String id = Long.toString(message.id());
            if (i % 2 == 0) {
                one.edits.delete("ann", id, "");
            } else {
                one.edits.edit("ann", id, "ostriches", OptionalInt.empty());
            }
            assertThat(other.search.texts("bob", "penguins")).isEmpty();
        }
    }

    @Test
    void aRestoredBackupMakesTheIndexesAnew() {
        StoredMessage kept = one.post("ann", "general", "penguins kept").message();
        one.post("ann", "general", "penguins lost");
        other.journal.catchUp(0);
        assertThat(other.search.texts("bob", "penguins")).hasSize(2);
        PostgresServer.restoreBackupAt(database, kept.id());

        for (Chat node : List.of(one, other)) {
            await().atMost(TestPolicies.LONG)
                    .ignoreExceptions()
                    .until(() -> node.search.texts("bob", "penguins").equals(List.of("penguins kept")));
        }
        one.post("ann", "general", "penguins again");
        other.journal.catchUp(0);
        await().atMost(TestPolicies.LONG)
                .ignoreExceptions()
                .until(() -> other.search.texts("bob", "penguins").size() == 2);
    }
}
