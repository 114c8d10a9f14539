package org.chatrpc.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged table is found by whoever writes to it, and not by a probe, which writes to another one. */
class PostgresDamageTest {
    private static final Duration A_WHILE = Duration.ofSeconds(1);

    private final DatabaseConfig config = PostgresServer.newDatabase();

    private static boolean isPosted(Chat chat) {
        try {
            chat.post("ann", "general", "hello");
            return true;
        } catch (ChatException e) {
            assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX001", "XX002"})
    void aDamagedDatabaseIsNotReadyOnceNoWriteSucceeds(String state) {
        try (Chat chat = new Chat(config, ChatOptions.defaults()).ready()) {
            chat.register("ann");
            PostgresServer.execute(
                    config,
                    "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                            + " RAISE EXCEPTION 'invalid page in block 7' USING ERRCODE = '" + state + "'; END $$");
            PostgresServer.execute(
                    config, "CREATE TRIGGER damage BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION fail()");

            for (int i = 0; i < 3; i++) {
                assertRefused(Problem.UNAVAILABLE, () -> chat.post("ann", "general", "hello"));
                assertThat(chat.journal.isReady()).isTrue();
                chat.register("other" + i);
            }
            for (int i = 0; i < 3; i++) {
                assertThat(chat.journal.isReady()).isTrue();
                assertThat(isPosted(chat)).isFalse();
            }
            await().during(A_WHILE).until(() -> !chat.journal.isReady());
            assertThat(isPosted(chat)).isFalse();
            PostgresServer.execute(config, "DROP TRIGGER damage ON message");
            await().during(A_WHILE).until(() -> !chat.journal.isReady());

            await().until(() -> isPosted(chat));
            assertThat(chat.journal.isReady()).isTrue();
            assertThat(chat.rooms.get("ann", "general").lastNumber()).isOne();
        }
    }
}
