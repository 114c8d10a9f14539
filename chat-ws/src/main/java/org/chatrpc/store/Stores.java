package org.chatrpc.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.chatrpc.account.directory.AccountStore;
import org.chatrpc.account.identity.IdentityStore;
import org.chatrpc.account.presence.PresenceChannel;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.log.store.AuditStore;
import org.chatrpc.log.store.BanStore;
import org.chatrpc.log.store.BlockStore;
import org.chatrpc.log.store.ErasureStore;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.log.store.ReportStore;
import org.chatrpc.oidc.UsedTokens;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.PoolUse;
import org.chatrpc.store.folder.FolderContents;
import org.chatrpc.store.folder.FolderLayout;
import org.chatrpc.store.postgres.NotifiedPresence;
import org.chatrpc.store.postgres.PostgresContents;
import org.chatrpc.store.postgres.PostgresNotifications;
import org.chatrpc.store.shared.SharedContents;
import org.chatrpc.store.sql.SqlAuditStore;
import org.chatrpc.store.sql.SqlFileStore;
import org.chatrpc.store.sql.SqlLogStore;
import org.chatrpc.store.sql.SqlMessageStore;
import org.chatrpc.store.sql.SqlReportStore;
import org.chatrpc.store.sql.account.SqlAccountStore;
import org.chatrpc.store.sql.account.SqlBanStore;
import org.chatrpc.store.sql.account.SqlBlockStore;
import org.chatrpc.store.sql.account.SqlIdentityStore;
import org.chatrpc.store.sql.account.SqlUsedTokens;
import org.chatrpc.store.sql.erasure.SqlErasureStore;
import org.chatrpc.store.sql.retention.SqlRetentionStore;
import org.chatrpc.store.sql.table.log.EntryTime;
import org.chatrpc.store.sqlite.SqliteDialect;

/**
 * The stores of one database. Nothing is connected until {@link LogStore#open}; before that, and after {@link #close},
 * every call throws {@link org.chatrpc.log.store.StoreUnavailableException}. Thread-safe.
 */
public final class Stores implements AutoCloseable {
    private final Database database;
    private final PostgresNotifications notifications;
    private final LogStore log;
    private final AuditStore audit;
    private final MessageStore messages;
    private final AccountStore accounts;
    private final IdentityStore identities;
    private final BanStore bans;
    private final BlockStore blocks;
    private final ReportStore reports;
    private final FileStore files;
    private final ErasureStore erasures;
    private final RetentionStore retention;
    private final UsedTokens usedTokens;
    private final PresenceChannel presence;

    /**
     * @throws IllegalArgumentException if no supported database has such a URL
     */
    public Stores(DatabaseConfig config) {
        this(config, UnaryOperator.identity());
    }

    /** Wraps the driver's data source with {@code instrument}, for instance to count or time statements. */
    public Stores(DatabaseConfig config, UnaryOperator<DataSource> instrument) {
        this(config, instrument, EntryTime.DEFAULT_SKEW, TrustedClock.system());
    }

    /**
     * Additionally sets the tolerance for the clocks of different nodes, and the clock for expiry.
     *
     * @param maxClockSkew how far ahead of this node's clock the last entry may be dated and still be followed, so that
     *     the next entries are not dated earlier
     * @param trusted gets the time of the last log entry when the log is opened
     */
    public Stores(
            DatabaseConfig config, UnaryOperator<DataSource> instrument, Duration maxClockSkew, TrustedClock trusted) {
        database = new Database(config, Dialects.of(config), instrument);
        notifications = new PostgresNotifications(database);
        EntryTime time = new EntryTime(maxClockSkew, System::nanoTime);
        SqlAuditStore audited = new SqlAuditStore(database, time);
        audit = audited;
        log = new SqlLogStore(database, notifications, time, audited, trusted);
        messages = new SqlMessageStore(database);
        accounts = new SqlAccountStore(database);
        identities = new SqlIdentityStore(database);
        blocks = new SqlBlockStore(database);
        reports = new SqlReportStore(database);
        bans = new SqlBanStore(database);
        files = new SqlFileStore(database);
        erasures = new SqlErasureStore(database);
        retention = new SqlRetentionStore(database);
        usedTokens = new SqlUsedTokens(database, trusted);
        presence = new NotifiedPresence(database, notifications);
    }

    public LogStore log() {
        return log;
    }

    public AuditStore audit() {
        return audit;
    }

    public MessageStore messages() {
        return messages;
    }

    public AccountStore accounts() {
        return accounts;
    }

    public IdentityStore identities() {
        return identities;
    }

    public BlockStore blocks() {
        return blocks;
    }

    public BanStore bans() {
        return bans;
    }

    public ReportStore reports() {
        return reports;
    }

    public FileStore files() {
        return files;
    }

    public ErasureStore erasures() {
        return erasures;
    }

    public RetentionStore retention() {
        return retention;
    }

    public UsedTokens usedTokens() {
        return usedTokens;
    }

    /**
     * Where the contents of files are.
     *
     * @param folder a folder for them; if empty, on SQLite one beside the database, and otherwise the database itself
     * @param keepFreeBytes how much space of a disk is left to everything else
     * @param maxDatabaseBytes the size of a PostgreSQL database from which on it takes no more files; 0 for any size
     */
    public FileContents contents(Optional<Path> folder, long keepFreeBytes, long maxDatabaseBytes) {
        if (database.dialect() instanceof SqliteDialect sqlite) {
            Path beside = FolderLayout.beside(sqlite.file()).root();
            return new FolderContents(folder.orElse(beside), keepFreeBytes);
        }
        return new SharedContents(
                database,
                new PostgresContents(database, maxDatabaseBytes),
                folder.map(FolderLayout::new),
                keepFreeBytes);
    }

    /** How the nodes on this database exchange presence. */
    public PresenceChannel presence() {
        return presence;
    }

    /**
     * The use of the connection pools, without querying the database; empty before it is open, or if the container has
     * the pool.
     */
    public List<PoolUse> pools() {
        return database.pools();
    }

    /** Waits for running calls, then releases all connections and files. May be called at any time, and repeatedly. */
    @Override
    public void close() {
        notifications.close();
        database.close();
    }
}
