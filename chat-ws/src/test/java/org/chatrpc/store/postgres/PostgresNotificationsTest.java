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
import org.chatrpc.log.StoreUnavailableException;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.junit.jupiter.api.Test;

/** The connection that listens belongs to no pool, so nothing else closes it. */
class PostgresNotificationsTest {
    /** The pools have threads of their own, which open theirs in the background. */
    private final Thread listener = Thread.currentThread();

    private final List<Connection> opened = new ArrayList<>();
    private Runnable atListening = () -> {};

    private final Stores stores = new Stores(PostgresServer.newDatabase(), this::watched);

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
    void aConnectionMadeWhileTheStoresCloseIsClosedToo() {
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

    /** A data source whose connections are known if this thread asks for them, and after whose opening something happens. */
    private DataSource watched(DataSource source) {
        return proxy(DataSource.class, source);
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                PostgresNotificationsTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean here = Thread.currentThread() == listener;
                    if (here && method.getName().equals("createStatement")) {
                        Runnable once = atListening;
                        atListening = () -> {};
                        once.run();
                    }
                    Object made;
                    try {
                        made = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (here && target instanceof DataSource && made instanceof Connection connection) {
                        opened.add(connection);
                        return proxy(Connection.class, connection);
                    }
                    return made;
                }));
    }
}
