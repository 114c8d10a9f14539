package org.chatrpc.store;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.chatrpc.account.AccountStore;
import org.chatrpc.account.presence.PresenceChannel;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.MessageStore;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.PoolUse;
import org.chatrpc.store.postgres.NotifiedPresence;
import org.chatrpc.store.postgres.PostgresNotifications;
import org.chatrpc.store.sql.EntryTime;
import org.chatrpc.store.sql.SqlAccountStore;
import org.chatrpc.store.sql.SqlLogStore;
import org.chatrpc.store.sql.SqlMessageStore;

/**
 * The stores of one database. Nothing is connected before {@link LogStore#open}; until then, and after {@link #close}, every
 * call throws {@link org.chatrpc.log.StoreUnavailableException}. Thread-safe.
 */
public final class Stores implements AutoCloseable {
    private final Database database;
    private final PostgresNotifications notifications;
    private final LogStore log;
    private final MessageStore messages;
    private final AccountStore accounts;
    private final PresenceChannel presence;

    /** @throws IllegalArgumentException for a URL that no supported database has */
    public Stores(DatabaseConfig config) {
        this(config, UnaryOperator.identity());
    }

    /**
     * Stores whose every connection comes from what {@code instrument} makes of the driver's data source: the place to count
     * or time statements.
     */
    public Stores(DatabaseConfig config, UnaryOperator<DataSource> instrument) {
        this(config, instrument, EntryTime.DEFAULT_SKEW);
    }

    /**
     * The same for nodes whose clocks differ by more or less.
     *
     * @param maxClockSkew how far ahead of this node's clock the last entry may be dated for the next ones not to be dated
     *     earlier
     */
    public Stores(DatabaseConfig config, UnaryOperator<DataSource> instrument, Duration maxClockSkew) {
        database = new Database(config, Dialects.of(config), instrument);
        notifications = new PostgresNotifications(database);
        log = new SqlLogStore(database, notifications, new EntryTime(maxClockSkew, System::nanoTime));
        messages = new SqlMessageStore(database);
        accounts = new SqlAccountStore(database);
        presence = new NotifiedPresence(database, notifications);
    }

    public LogStore log() {
        return log;
    }

    public MessageStore messages() {
        return messages;
    }

    public AccountStore accounts() {
        return accounts;
    }

    /** How the nodes on this database tell each other who is online. */
    public PresenceChannel presence() {
        return presence;
    }

    /** How busy the pools are, without a look at the database; none before it is open, or if the container has them. */
    public List<PoolUse> pools() {
        return database.pools();
    }

    /** Waits for the running calls and releases every connection and file. May be called at any time, and twice. */
    @Override
    public void close() {
        notifications.close();
        database.close();
    }
}
