package org.chatrpc.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.junit.jupiter.api.Test;

/** The listening connection does not belong to a pool, so nothing else closes it. */
class PostgresNotificationsTest {
    /** Only this thread's connections are recorded: the pools open theirs on threads of their own. */
    private final Thread listener = Thread.currentThread();

    private final List<Connection> opened = new ArrayList<>();
    private Runnable atListening = () -> {};

    private final Stores stores = new Stores(PostgresServer.newDatabase(), this::recording);

    @Test
    void theConnectionIsClosedWithTheStores() throws Exception {
        stores.log().open();
        opened.clear();
        assertThat(stores.log().awaitNotification(Duration.ofMillis(1))).isZero();
        assertThat(opened).hasSize(1).noneMatch(PostgresNotificationsTest::isClosed);
        stores.close();

        assertThat(opened).hasSize(1).allMatch(PostgresNotificationsTest::isClosed);
        assertThatThrownBy(() -> stores.log().awaitNotification(Duration.ofMillis(1)))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aConnectionOpenedWhileTheStoresCloseIsClosedToo() {
        stores.log().open();
        opened.clear();
        atListening = stores::close;

        assertThatThrownBy(() -> stores.log().awaitNotification(Duration.ofMillis(1)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(opened).hasSize(1).allMatch(PostgresNotificationsTest::isClosed);
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records the connections that this thread opens, and runs {@code atListening} once when one starts to listen. */
    private DataSource recording(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                PostgresNotificationsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean isListener = Thread.currentThread() == listener;
                    if (isListener && method.getName().equals("createStatement")) {
                        Runnable once = atListening;
                        atListening = () -> {};
                        once.run();
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (isListener && target instanceof DataSource && result instanceof Connection connection) {
                        opened.add(connection);
                        return proxy(Connection.class, connection);
                    }
                    return result;
                }));
    }
}
