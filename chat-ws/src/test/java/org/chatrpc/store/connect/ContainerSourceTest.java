package org.chatrpc.store.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import javax.sql.DataSource;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.store.Chat;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.Stores;
import org.chatrpc.store.sqlite.SqliteDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sources of a container, whose JNDI directory is a map here. */
class ContainerSourceTest {
    private static final Map<String, Object> NAMES = new ConcurrentHashMap<>();

    /** The JNDI context factory. */
    public static final class Directory implements InitialContextFactory {
        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) throws NamingException {
            return new InitialContext(true) {
                @Override
                public Object lookup(String name) throws NamingException {
                    if (!NAMES.containsKey(name)) {
                        throw new NameNotFoundException(name);
                    }
                    return NAMES.get(name);
                }
            };
        }
    }

    @BeforeEach
    void install() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Directory.class.getName());
    }

    @AfterEach
    void remove() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        NAMES.clear();
    }

    /** With the default URL, which must be ignored. */
    private static Stores stores() {
        String unused = SqliteDialect.URL_PREFIX + "chat-data/chat.db";
        return new Stores(new DatabaseConfig(unused, "jdbc/chat", "", "", 1, Duration.ofSeconds(5)));
    }

    private static DriverSource postgres() {
        DatabaseConfig config = PostgresServer.newEmptyDatabase();
        Properties properties = new Properties();
        properties.setProperty("user", config.user());
        return new DriverSource("org.postgresql.Driver", config.url(), properties);
    }

    @Test
    void theContainersDataSourceIsUsed() throws Exception {
        NAMES.put("jdbc/chat", postgres());
        try (Stores stores = stores();
                Stores another = stores()) {
            stores.log().open();
            another.log().open();
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            another.log().awaitNotification(Duration.ofMillis(1));
            CompletableFuture<Long> notification =
                    CompletableFuture.supplyAsync(() -> another.log().awaitNotification(Duration.ofSeconds(20)));
            assertThat(chat.posted(Chat.post("general", "alice", "hello")).number())
                    .isOne();
            assertThat(notification.get(30, TimeUnit.SECONDS)).isEqualTo(3);
            assertThat(another.log().readAfter(2, 10)).hasSize(1);
        }
    }

    @Test
    void aMissingDataSourceMayAppearLater() {
        try (Stores stores = stores()) {
            assertThatThrownBy(() -> stores.log().open())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("The container has no data source jdbc/chat.");
            NAMES.put("jdbc/chat", postgres());
            stores.log().open();
        }
    }

    @Test
    void aNodeFollowsTheOthersEvenIfTheContainerHidesTheDriver() throws Exception {
        DataSource source = postgres();
        NAMES.put("jdbc/chat", hidingTheDriver(source));
        try (Stores stores = stores()) {
            stores.log().open();
            new Chat(stores.log()).members("alice");
            assertThat(stores.log().awaitNotification(Duration.ofMillis(1))).isZero();
            assertThat(stores.log().readAfter(0, 10)).isNotEmpty();
        }
    }

    @Test
    void anyFailureOfTheContainersPoolIsTemporary() {
        DataSource source = postgres();
        AtomicBoolean full = new AtomicBoolean();
        NAMES.put("jdbc/chat", wrapping(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection") && full.get()) {
                throw new SQLException(
                        "Error in allocating a connection. Cause: In-use connections equal max-pool-size");
            }
            return method.invoke(source, arguments);
        }));
        try (Stores stores = stores()) {
            full.set(true);
            assertThatThrownBy(() -> stores.log().open()).isInstanceOf(StoreUnavailableException.class);
            full.set(false);
            stores.log().open();
            full.set(true);
            assertThatThrownBy(() -> stores.log().readAfter(0, 10)).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(() -> stores.log().awaitNotification(Duration.ofMillis(1)))
                    .isInstanceOf(StoreUnavailableException.class);
        }
    }

    private interface Answer {
        Object to(Method method, Object[] arguments) throws Exception;
    }

    /** Connections that do not unwrap to the driver's, as with some pools. */
    private static DataSource hidingTheDriver(DataSource source) {
        return wrapping(DataSource.class, (method, arguments) -> {
            Object result = method.invoke(source, arguments);
            return result instanceof Connection connection
                    ? wrapping(
                            Connection.class,
                            (call, with) ->
                                    call.getName().equals("isWrapperFor") ? false : call.invoke(connection, with))
                    : result;
        });
    }

    private static <T> T wrapping(Class<T> type, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                ContainerSourceTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return answer.to(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    @Test
    void anythingButPostgresIsRefused(@TempDir Path folder) {
        try (Stores stores = stores()) {
            NAMES.put("jdbc/chat", "a text");
            assertThatThrownBy(() -> stores.log().open())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("not a data source");
            String url = SqliteDialect.URL_PREFIX + folder.resolve("other.db");
            NAMES.put("jdbc/chat", new DriverSource(SqliteDialect.DRIVER, url, new Properties()));
            assertThatThrownBy(() -> stores.log().open())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("PostgreSQL");
        }
    }
}
