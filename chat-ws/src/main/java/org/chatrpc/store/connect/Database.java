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

    // Guarded by gate.
    private final Deque<AutoCloseable> held = new ArrayDeque<>();
    private Dialect.Claim claim;
    private DataSource dedicated;
    private Jdbi reading;
    private Jdbi writing;
    private boolean closed;

    /** What showed that the open database is damaged; null while nothing did. */
    private volatile String damage;

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
            gate.writeLock().unlock();
        }
    }

    private void connectPools() throws SQLException {
        claim = dialect.claim();
        held.push(claim);
        if (config.isContainers()) {
            DataSource container = instrument.apply(ContainerSource.named(config.dataSource()));
            ContainerSource.requirePostgres(container);
            Migrations.apply(dialect.migrations(), container);
            dedicated = container;
            inspect();
            reading = Jdbi.create(container);
            writing = reading;
            return;
        }
        dedicated = instrument.apply(source(config, dialect, dialect.migratingProperties()));
        Migrations.apply(dialect.migrations(), dedicated);
        Jdbi readers = pool("chat-store", dialect.readingProperties(), config.poolSize());
        writing = pool("chat-store-writer", dialect.writingProperties(), dialect.writers());
        writing.useTransaction(handle -> handle.execute("SELECT seq FROM log_head"));
        claim.opened();
        inspect();
        reading = readers;
    }

    private void inspect() throws SQLException {
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

    private Jdbi pool(String name, Properties properties, int size) {
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
        return call(() -> reading.withHandle(work));
    }

    /**
     * Runs a query whose rows are fetched a few at a time, so that a reader that stops early holds only those: PostgreSQL's
     * driver fetches in steps only within a transaction, and otherwise holds the whole result.
     */
    public <T> T readInSteps(HandleCallback<T, SQLException> work) {
        return call(() -> reading.inTransaction(work));
    }

    /** Runs statements that only read, all of which see the same commits. */
    public <T> T readSnapshot(HandleCallback<T, SQLException> work) {
        return call(() -> reading.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    /**
     * Runs statements as one transaction, which a failure rolls back.
     *
     * @throws StoreUnavailableException also if it was committed to a database that a restart would not find
     */
    public <T> T write(HandleCallback<T, SQLException> work) {
        return call(() -> {
            requireSound();
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
     * Makes the database usable again as far as that can be done from here: opens it if that failed before, and saves what a
     * restart would not find.
     *
     * @throws StoreUnavailableException if it cannot be used yet
     */
    public void recover() {
        open();
        requireSound();
        if (call(() -> writing.withHandle(handle -> claim.save(handle.getConnection())))) {
            gate.writeLock().lock();
            try {
                release();
            } finally {
                gate.writeLock().unlock();
            }
            open();
        }
        call(() -> {
            claim.requireInPlace();
            claim.requireRoom();
            return null;
        });
    }

    /** A connection beside the pools, which the caller closes. */
    public Connection connect() {
        return call(() -> dedicated.getConnection());
    }

    private <T> T call(Work<T> work) {
        gate.readLock().lock();
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
        T run() throws SQLException;
    }

    /** The one place where failures of the database become the store's. */
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
        dedicated = null;
        reading = null;
        writing = null;
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
