package org.chatrpc.store.connect;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.chatrpc.log.StoreUnavailableException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one database: pooled ones for reading, and one or more for writing. Thread-safe. Every failure leaves as
 * {@link StoreUnavailableException} or {@link StoreException}.
 */
public final class Database implements AutoCloseable {
    private final DatabaseConfig config;
    private final UnaryOperator<DataSource> instrument;
    private final Dialect dialect;

    /** Calls hold the read lock, so that opening and closing, which hold the write lock, never meet one under way. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock();

    /** The pools among what is held; may be looked at without the gate. */
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    @GuardedBy("gate")
    private final Deque<AutoCloseable> held = new ArrayDeque<>();

    @GuardedBy("gate")
    private @Nullable Open opened;

    @GuardedBy("gate")
    private boolean closed;

    /** What showed that the open database is damaged; null while nothing did. */
    private volatile @Nullable String damage;

    /** @param dedicated makes connections beside the pools */
    private record Open(Dialect.Claim claim, DataSource dedicated, Jdbi reading, Jdbi writing) {}

    public Database(DatabaseConfig config, Dialect dialect, UnaryOperator<DataSource> instrument) {
        this.config = config;
        this.instrument = instrument;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Connects and migrates, unless that is done. After a failure nothing is held, and it may be called again. */
    public void open() {
        gate.writeLock().lock();
        try {
            if (closed) {
                throw new StoreUnavailableException("The database is closed.", null);
            }
            if (opened == null) {
                opened = connectPools();
            }
        } catch (SQLException | JdbiException | FlywayException | PoolInitializationException e) {
            RuntimeException failure = translated(e);
            releaseAfter(failure);
            throw failure;
        } catch (RuntimeException e) {
            releaseAfter(e);
            throw e;
        } finally {
            gate.writeLock().unlock();
        }
    }

    @GuardedBy("gate")
    private Open connectPools() throws SQLException {
        Dialect.Claim claim = dialect.claim();
        held.push(claim);
        if (config.isContainers()) {
            DataSource container = instrument.apply(ContainerSource.named(config.dataSource()));
            ContainerSource.requirePostgres(container);
            Migrations.apply(dialect.migrations(), container);
            inspect(container);
            Jdbi pooled = Jdbi.create(container);
            return new Open(claim, container, pooled, pooled);
        }
        DataSource dedicated = instrument.apply(source(config, dialect, dialect.migratingProperties()));
        Migrations.apply(dialect.migrations(), dedicated);
        Jdbi reading = pool("chat-store", claim, dialect.readingProperties(), config.poolSize());
        Jdbi writing = pool("chat-store-writer", claim, dialect.writingProperties(), dialect.writers());
        writing.useTransaction(handle -> handle.execute("SELECT seq FROM log_head"));
        claim.opened();
        inspect(dedicated);
        return new Open(claim, dedicated, reading, writing);
    }

    private void inspect(DataSource dedicated) throws SQLException {
        try (Connection connection = dedicated.getConnection()) {
            dialect.inspect(connection);
        }
    }

    /** New connections straight from the driver, as the user of the configuration. */
    public static DataSource source(DatabaseConfig config, Dialect dialect, Properties properties) {
        return source(config, dialect, properties, dialect::prepare);
    }

    private static DataSource source(
            DatabaseConfig config, Dialect dialect, Properties properties, DriverSource.Preparation preparation) {
        if (!config.user().isEmpty()) {
            properties.setProperty("user", config.user());
            properties.setProperty("password", config.password());
        }
        return new DriverSource(dialect.driver(), config.url(), properties, preparation);
    }

    @GuardedBy("gate")
    private Jdbi pool(String name, Dialect.Claim claim, Properties properties, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(instrument.apply(source(config, dialect, properties, new Watched(dialect, claim))));
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(config.timeout().toMillis());
        if (!dialect.hangsUp()) {
            // A file does not hang up: its connections need neither renewing nor keeping alive.
            pool.setMaxLifetime(0);
            pool.setKeepaliveTime(0);
        }
        HikariDataSource source = new HikariDataSource(pool);
        held.push(source);
        pools.add(source);
        return Jdbi.create(source);
    }

    /** The pools of this database; none before it is open, or if the container has them. */
    public List<PoolUse> pools() {
        return pools.stream().map(PoolUse::of).toList();
    }

    /** Runs statements that only read; each sees what was committed before it began. */
    public <T> T read(HandleCallback<T, SQLException> work) {
        return call(open -> open.reading().withHandle(work));
    }

    /**
     * Runs a query whose rows are fetched a few at a time, so that a reader that stops early holds only those: PostgreSQL's
     * driver fetches in steps only within a transaction, and otherwise holds the whole result.
     */
    public <T> T readInSteps(HandleCallback<T, SQLException> work) {
        return call(open -> open.reading().inTransaction(work));
    }

    /** Runs statements that only read, all of which see the same commits. */
    public <T> T readSnapshot(HandleCallback<T, SQLException> work) {
        return call(open -> open.reading().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    /**
     * Runs statements as one transaction, which a failure rolls back.
     *
     * @throws StoreUnavailableException also if it was committed to a database that a restart would not find
     */
    public <T> T write(HandleCallback<T, SQLException> work) {
        return call(open -> {
            requireSound();
            T result = open.writing().inTransaction(handle -> {
                if (!dialect.beginWriting().isEmpty()) {
                    handle.execute(dialect.beginWriting());
                }
                return work.withHandle(handle);
            });
            open.claim().requireInPlace();
            return result;
        });
    }

    /**
     * Makes the database usable again as far as that can be done from here: opens it if that failed before, and saves what a
     * restart would not find.
     *
     * @throws StoreUnavailableException if it cannot be used yet
     */
    public void recover() {
        open();
        requireSound();
        if (call(open -> open.writing().withHandle(handle -> open.claim().save(handle.getConnection())))) {
            gate.writeLock().lock();
            try {
                release();
            } finally {
                gate.writeLock().unlock();
            }
            open();
        }
        call(open -> {
            open.claim().requireInPlace();
            open.claim().requireRoom();
            return true;
        });
    }

    /** A connection beside the pools, which the caller closes. */
    public Connection connect() {
        return call(open -> open.dedicated().getConnection());
    }

    private <T> T call(Work<T> work) {
        gate.readLock().lock();
        try {
            if (opened == null) {
                throw new StoreUnavailableException(
                        closed ? "The database is closed." : "The database is not open yet.", null);
            }
            return guarded(work, opened);
        } catch (StoreException e) {
            if (SqlCause.of(e).filter(dialect::isDamage).isEmpty()) {
                throw e;
            }
            String shown = String.valueOf(e.getMessage());
            damage = shown;
            throw new StoreUnavailableException(shown, e);
        } finally {
            gate.readLock().unlock();
        }
    }

    /** A damaged database is left as it is: what is written to it spoils more, or is lost with it. */
    private void requireSound() {
        String shown = damage;
        if (shown != null) {
            throw new StoreUnavailableException(
                    shown + " The database is damaged; nothing is written to it until the server is started again.",
                    null);
        }
    }

    private interface Work<T> {
        T run(Open open) throws SQLException;
    }

    private <T> T guarded(Work<T> work, Open open) {
        try {
            return work.run(open);
        } catch (SQLException | JdbiException | FlywayException | PoolInitializationException e) {
            throw translated(e);
        }
    }

    /** The one place where failures of the database become the store's. */
    private RuntimeException translated(Exception failure) {
        Exception cause = SqlCause.of(failure).map(Exception.class::cast).orElse(failure);
        if (cause instanceof SQLException said && dialect.isUnavailable(said)) {
            return new StoreUnavailableException("The database is unavailable: " + SqlCause.firstLine(cause), failure);
        }
        return new StoreException("The database failed: " + SqlCause.firstLine(cause), failure);
    }

    /** Waits for the running calls, then releases everything. */
    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            closed = true;
            release();
        } finally {
            gate.writeLock().unlock();
        }
    }

    @GuardedBy("gate")
    private void releaseAfter(RuntimeException failure) {
        try {
            release();
        } catch (StoreException e) {
            failure.addSuppressed(e);
        }
    }

    @GuardedBy("gate")
    private void release() {
        pools.clear();
        damage = null;
        opened = null;
        StoreException failure = null;
        while (!held.isEmpty()) {
            try {
                held.pop().close();
            } catch (Exception e) {
                failure = new StoreException("The database was not closed properly.", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
