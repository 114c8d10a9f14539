package org.chatrpc.soap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.log.UnnotifiedStore;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Require;
import org.chatrpc.soap.TestServices;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A client's next call may reach a node that has not yet applied the previous one; here, a node that receives no
 * notifications.
 */
class CallAtAnotherNodeTest {
    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final Chat one = new Chat(database, ChatOptions.defaults()).ready();
    private final Chat other = new Chat(database, ChatOptions.defaults().withLogStore(UnnotifiedStore::new)).ready();
    private final CallRunner calls = new CallRunner(TestServices.of(other));

    @AfterEach
    void close() {
        Call.unbind();
        other.close();
        one.close();
    }

    private String titleOrFault(String token, String room) {
        StringBuilder title = new StringBuilder();
        new Call(other.answers, "192.0.2.1").bind();
        calls.signedIn(
                token,
                title,
                (caller, response) -> response.append(
                        other.rooms.get(caller.username(), room).info().title()));
        return Call.current().fault() == null
                ? title.toString()
                : Call.current().fault().getCode();
    }

    @Test
    void aChangeOnOneNodeIsVisibleToTheNextCallOnAnother() {
        for (int i = 0; i < 20; i++) {
            NewSession session = one.register("guest-" + i);
            assertThat(titleOrFault(session.token(), "general")).isEqualTo("General");
            one.rooms.create(
                    "guest-" + i,
                    "room-" + i,
                    Optional.empty(),
                    Optional.empty(),
                    Visibility.PRIVATE,
                    Optional.empty());
            assertThat(titleOrFault(session.token(), "room-" + i)).isEqualTo("room-" + i);
        }
    }

    /** How often the body of a call was run that ends in this way. */
    private int attempts(String token, BiConsumer<OpenSession, Integer> work) {
        AtomicInteger attempts = new AtomicInteger();
        new Call(other.answers, "192.0.2.1").bind();
        calls.signedIn(token, attempts, (caller, counted) -> work.accept(caller, counted.incrementAndGet()));
        return attempts.get();
    }

    @Test
    void whatTheTransactionDecidedAndWhatHasABadFormIsNotTriedAgain() {
        String token = one.register("ann").token();
        assertThat(titleOrFault(token, "general")).isEqualTo("General");

        assertThat(attempts(token, (caller, attempt) -> {
                    one.post("ann", "general", "something that is new to the other node");
                    other.members.join(caller.username(), "nowhere");
                }))
                .as("a command that its transaction refused")
                .isOne();
        assertThat(Call.current().fault().getCode()).isEqualTo("NO_SUCH_ROOM");
        assertThat(attempts(token, (caller, attempt) -> {
                    one.post("ann", "general", "more");
                    Require.between("number", -1, 0, 1);
                }))
                .as("a value of a bad form")
                .isOne();
        assertThat(Call.current().fault().getCode()).isEqualTo("INVALID_VALUE");
        assertThat(attempts(token, (caller, attempt) -> {
                    one.post("ann", "general", "and more");
                    other.rooms.get(caller.username(), "nowhere");
                }))
                .as("what this node does not know")
                .isEqualTo(2);
    }

    @Test
    void stateUnknownToAllNodesIsStillRefused() {
        NewSession session = one.register("ann");
        one.register("bob");
        assertThat(titleOrFault(session.token(), "nowhere")).isEqualTo("NO_SUCH_ROOM");
        one.post("bob", "general", "news");
        assertThat(titleOrFault("no token", "general")).isEqualTo("UNAUTHENTICATED");
    }
}
