package org.chatrpc.store.connect;

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

/**
 * The connections to one database: a pool for reading, and one or more connections for writing. Thread-safe. Every
 * failure is thrown as {@link StoreUnavailableException} or {@link StoreException}.
 */
public final class Database implements AutoCloseable {
    private final DatabaseConfig config;
    private final UnaryOperator<DataSource> instrument;
    private final Dialect dialect;

    /** Calls hold the read lock, so that opening and closing, which hold the write lock, never overlap with a call. */
    private final ReadWriteLock lifecycle = new ReentrantReadWriteLock();

    /** The pools among the resources; may be read without the lock. */
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    // Guarded by lifecycle.
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private Dialect.Claim claim;
    private DataSource unpooled;
    private Jdbi reading;
    private Jdbi writing;
    private boolean closed;

    /** Describes the damage found in the open database; null if none was found. */
    private volatile String damage;

    public Database(DatabaseConfig config, Dialect dialect, UnaryOperator<DataSource> instrument) {
        this.config = config;
        this.instrument = instrument;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Connects and migrates, unless already done. After a failure all resources are released, and it may be called
     * again.
     */
    public void open() {
        lifecycle.writeLock().lock();
        try {
            if (closed) {
                throw new StoreUnavailableException("The database is closed.", null);
            }
            if (reading == null) {
                guarded(() -> {
                    connectPools();
                    return null;
                });
            }
        } catch (RuntimeException e) {
            releaseAfter(e);
            throw e;
        } finally {
            lifecycle.writeLock().unlock();
        }
    }

    private void connectPools() throws SQLException {
        claim = dialect.claim();
        resources.push(claim);
        if (config.isContainers()) {
            DataSource container = instrument.apply(ContainerSource.named(config.dataSource()));
            ContainerSource.requirePostgres(container);
            Migrations.apply(dialect.migrations(), container);
            unpooled = container;
            inspect();
            reading = Jdbi.create(container);
            writing = reading;
            return;
        }
        unpooled = instrument.apply(source(config, dialect, dialect.migratingProperties()));
        Migrations.apply(dialect.migrations(), unpooled);
        Jdbi readers = pool("chat-store", dialect.readingProperties(), config.poolSize());
        writing = pool("chat-store-writer", dialect.writingProperties(), dialect.writers());
        writing.useTransaction(handle -> handle.execute("SELECT seq FROM log_head"));
        claim.opened();
        inspect();
        reading = readers;
    }

    private void inspect() throws SQLException {
        try (Connection connection = unpooled.getConnection()) {
            dialect.inspect(connection);
        }
    }

    /** Connections straight from the driver, with the configured user. */
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

    private Jdbi pool(String name, Properties properties, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(instrument.apply(source(config, dialect, properties, new PoolPreparation(dialect, claim))));
        pool.setMaximumPoolSize(size);
        pool.setConnectionTimeout(config.timeout().toMillis());
        if (!dialect.canDropConnections()) {
            // Connections to a file do not break, so they need neither renewal nor keep-alive.
            pool.setMaxLifetime(0);
            pool.setKeepaliveTime(0);
        }
        HikariDataSource source = new HikariDataSource(pool);
        resources.push(source);
        pools.add(source);
        return Jdbi.create(source);
    }

    /** The pools of this database; empty before it is open, or if the container has the pool. */
    public List<PoolUse> pools() {
        return pools.stream().map(PoolUse::of).toList();
    }

    /** Runs read-only statements; each sees what was committed before it started. */
    public <T> T read(HandleCallback<T, SQLException> work) {
        return call(() -> reading.withHandle(work));
    }

    /**
     * Runs a query that fetches rows in small steps, so that a reader that stops early holds only those: PostgreSQL's
     * driver fetches in steps only within a transaction, and otherwise holds the whole result.
     */
    public <T> T readInSteps(HandleCallback<T, SQLException> work) {
        return call(() -> reading.inTransaction(work));
    }

    /** Runs read-only statements on a single snapshot. */
    public <T> T readSnapshot(HandleCallback<T, SQLException> work) {
        return call(() -> reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    /**
     * Runs statements in one transaction, which is rolled back on failure.
     *
     * @throws StoreUnavailableException also if the transaction was committed to files that would not be found after a
     *     restart
     */
    public <T> T write(HandleCallback<T, SQLException> work) {
        return call(() -> {
            requireUndamaged();
            T result = writing.inTransaction(handle -> {
                if (!dialect.beginWriting().isEmpty()) {
                    handle.execute(dialect.beginWriting());
                }
                return work.withHandle(handle);
            });
            claim.requireInPlace();
            return result;
        });
    }

    /**
     * Recovers the database as far as possible: opens it if that failed before, and saves data that would not be found
     * after a restart.
     *
     * @throws StoreUnavailableException if it is still unusable
     */
    public void recover() {
        open();
        requireUndamaged();
        if (call(() -> writing.withHandle(handle -> claim.save(handle.getConnection())))) {
            lifecycle.writeLock().lock();
            try {
                release();
            } finally {
                lifecycle.writeLock().unlock();
            }
            open();
        }
        call(() -> {
            claim.requireInPlace();
            claim.requireSpace();
            return null;
        });
    }

    /** A connection outside the pools, to be closed by the caller. */
    public Connection connect() {
        return call(() -> unpooled.getConnection());
    }

    private <T> T call(Work<T> work) {
        lifecycle.readLock().lock();
        try {
            if (reading == null) {
                throw new StoreUnavailableException(
                        closed ? "The database is closed." : "The database is not open yet.", null);
            }
            return guarded(work);
        } catch (StoreException e) {
            SQLException cause = SqlCause.of(e);
            if (cause == null || !dialect.isDamage(cause)) {
                throw e;
            }
            damage = e.getMessage();
            throw new StoreUnavailableException(damage, e);
        } finally {
            lifecycle.readLock().unlock();
        }
    }

    /** Nothing is written to a damaged database: that could spread the damage, or be lost with it. */
    private void requireUndamaged() {
        String found = damage;
        if (found != null) {
            throw new StoreUnavailableException(
                    found + " The database is damaged; nothing is written to it until the server is restarted.", null);
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /** The single place where database failures are translated. */
    private <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (StoreException | StoreUnavailableException e) {
            throw e;
        } catch (SQLException | JdbiException | FlywayException | PoolInitializationException e) {
            SQLException cause = SqlCause.of(e);
            if (cause != null && dialect.isUnavailable(cause)) {
                throw new StoreUnavailableException("The database is unavailable: " + SqlCause.firstLine(cause), e);
            }
            throw new StoreException("The database failed: " + SqlCause.firstLine(cause == null ? e : cause), e);
        }
    }

    /** Waits for running calls, then releases all resources. */
    @Override
    public void close() {
        lifecycle.writeLock().lock();
        try {
            closed = true;
            release();
        } finally {
            lifecycle.writeLock().unlock();
        }
    }

    private void releaseAfter(RuntimeException failure) {
        try {
            release();
        } catch (StoreException e) {
            failure.addSuppressed(e);
        }
    }

    private void release() {
        pools.clear();
        damage = null;
        claim = null;
        unpooled = null;
        reading = null;
        writing = null;
        StoreException failure = null;
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                failure = new StoreException("The database could not be closed properly.", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
