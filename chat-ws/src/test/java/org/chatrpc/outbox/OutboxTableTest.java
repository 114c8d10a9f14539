package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table as the page describes it, in databases that run here. */
class OutboxTableTest {

    static Stream<Named<OutboxDatabase>> databases() throws Exception {
        return Map.of("PostgreSQL", OutboxDatabase.postgres(), "H2", OutboxDatabase.h2()).entrySet().stream()
                .map(database -> Named.of(database.getKey(), database.getValue()));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void rowsWaitInTheOrderOfTheirInsertion(OutboxDatabase database) throws Exception {
        OutboxTable table = database.table();
        for (int i = 0; i < 5; i++) {
            database.post(i % 2 == 0 ? "even" : "odd", "message " + i);
        }
        assertThat(table.waiting(3, Set.of()))
                .extracting(OutboxRow::body)
                .containsExactly("message 0", "message 1", "message 2");
        List<OutboxRow> odd = table.waiting(5, Set.of("even", "other"));
        assertThat(odd).extracting(OutboxRow::body).containsExactly("message 1", "message 3");

        table.fail(odd.get(0).id(), "NO_SUCH_ROOM", "m".repeat(600));
        table.delete(odd.get(1).id());
        assertThat(table.waiting(5, Set.of("even"))).isEmpty();
        assertThat(database.rows("SELECT fault_code FROM chat_outbox WHERE fault_code IS NOT NULL"))
                .containsExactly("NO_SUCH_ROOM");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void insertsInTheTransactionOfTheCaller(OutboxDatabase database) throws Exception {
        String longest = "\uD83D\uDE00".repeat(MessageForm.MAX_TEXT_LENGTH);
        try (Connection transaction = database.source().getConnection()) {
            transaction.setAutoCommit(false);
            OutboxTable table = new OutboxTable(sharing(transaction), "chat_outbox");
            table.insert(new OutboxRow("1", "red", "undone"));
            transaction.rollback();
            table.insert(new OutboxRow("2", "~".repeat(65), longest));
            assertThat(database.waiting()).isEmpty();
            transaction.commit();
        }
        assertThat(database.waiting()).containsExactly(longest);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDataSourceOutsideTheTransactionIsRefused(OutboxDatabase database) throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> database.table().insert(new OutboxRow("1", "red", "text")))
                .withMessageContaining("takes no part in the transaction");
        assertThat(database.waiting()).isEmpty();
    }

    /** A row would be taken for one of a transaction whatever the server does. */
    @ParameterizedTest
    @MethodSource("databases")
    void aDataSourceThatNeverHasAutocommitIsRefused(OutboxDatabase database) throws Exception {
        DataSource manual = (DataSource) Proxy.newProxyInstance(
                OutboxTableTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    Connection connection = database.source().getConnection();
                    connection.setAutoCommit(false);
                    return connection;
                });
        OutboxTable table = new OutboxTable(manual, "chat_outbox");
        assertThatIllegalStateException()
                .isThrownBy(table::requireAutoCommitOutside)
                .withMessageContaining("autocommit switched off");
        assertThatIllegalStateException()
                .isThrownBy(() -> table.insert(new OutboxRow("1", "red", "text")))
                .withMessageContaining("takes no part in the transaction");

        OutboxTable awayAtFirst = new OutboxTable(manual, "chat_outbox");
        assertThatIllegalStateException().isThrownBy(() -> awayAtFirst.waiting(1, Set.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> awayAtFirst.insert(new OutboxRow("1", "red", "text")))
                .withMessageContaining("takes no part in the transaction");
        assertThat(database.waiting()).isEmpty();
        database.table().requireAutoCommitOutside();
    }

    /** Hands out one connection whatever closes it, as an application server does within a transaction. */
    private static DataSource sharing(Connection connection) {
        Connection handle = (Connection) Proxy.newProxyInstance(
                OutboxTableTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
        return (DataSource) Proxy.newProxyInstance(
                OutboxTableTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> handle);
    }
}
