package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.InitialContextFactory;
import org.chatrpc.log.StoreUnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data sources of a container, whose directory is a map here. */
class ContainerSourceTest {
    private static final Map<String, Object> NAMES = new ConcurrentHashMap<>();

    /** What JNDI makes contexts with. */
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

    private static Stores stores() {
        return new Stores(new DatabaseConfig("", "jdbc/chat", "", "", 1, Duration.ofSeconds(5)));
    }

    private static DriverSource postgres() {
        DatabaseConfig config = PostgresServer.newDatabase();
        Properties properties = new Properties();
        properties.setProperty("user", config.user());
        return new DriverSource("org.postgresql.Driver", config.url(), properties);
    }

    @Test
    void theChatIsKeptWhereTheContainersDataSourceLeads() throws Exception {
        NAMES.put("jdbc/chat", postgres());
        try (Stores stores = stores();
                Stores another = stores()) {
            stores.log().open();
            another.log().open();
            Chat chat = new Chat(stores.log());
            chat.members("alice");
            another.log().awaitNews(Duration.ofMillis(1));
            CompletableFuture<Long> news =
                    CompletableFuture.supplyAsync(() -> another.log().awaitNews(Duration.ofSeconds(20)));
            assertThat(chat.posted(Chat.post("general", "alice", "hello")).number())
                    .isOne();
            assertThat(news.get(30, TimeUnit.SECONDS)).isEqualTo(3);
            assertThat(another.log().readAfter(2, 10)).hasSize(1);
        }
    }

    @Test
    void aDataSourceThatIsNotThereYetIsWaitedFor() {
        try (Stores stores = stores()) {
            assertThatThrownBy(() -> stores.log().open())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("The container has no data source jdbc/chat.");
            NAMES.put("jdbc/chat", postgres());
            stores.log().open();
        }
    }

    @Test
    void whatIsNoPostgresIsRefused(@TempDir Path folder) {
        try (Stores stores = stores()) {
            NAMES.put("jdbc/chat", "a text");
            assertThatThrownBy(() -> stores.log().open())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no data source");
            String url = SqliteDialect.URL_PREFIX + folder.resolve("other.db");
            NAMES.put("jdbc/chat", new DriverSource(SqliteDialect.DRIVER, url, new Properties()));
            assertThatThrownBy(() -> stores.log().open())
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("PostgreSQL");
        }
    }
}
