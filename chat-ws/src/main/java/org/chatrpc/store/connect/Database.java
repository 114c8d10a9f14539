package org.chatrpc.store.connect;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.chatrpc.log.store.OutdatedNodeException;
import org.chatrpc.log.store.StoreDamagedException;
import org.chatrpc.log.store.StoreUnavailableException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

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

    /** Of the open database; may be read without the lock. */
    private volatile List<HikariDataSource> pools = List.of();

    @GuardedBy("lifecycle")
    private @Nullable OpenDatabase opened;

    @GuardedBy("lifecycle")
    private boolean closed;

    /** Describes the damage found in the open database; null if none was found. */
    private volatile @Nullable String damage;

    /** Why this node is too old for the open database; null if it is not, as far as is known. */
    private volatile @Nullable OutdatedNodeException outdated;

    public Database(DatabaseConfig config, Dialect dialect, UnaryOperator<DataSource> instrument) {
        this.config = config;
        this.instrument = instrument;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    /**
     * Connects and migrates, unless already done. After a failure nothing is left open, and it may be called again.
     */
    public void open() {
        lifecycle.writeLock().lock();
        try {
            if (closed) {
                throw new StoreUnavailableException("The database is closed.", null);
            }
            if (opened == null) {
                OpenDatabase connected = new Connector(config, dialect, instrument).connect();
                opened = connected;
                pools = connected.pools();
            }
        } catch (SQLException | JdbiException | FlywayException | PoolInitializationException e) {
            throw translated(e);
        } finally {
            lifecycle.writeLock().unlock();
        }
    }

    /** The pools of this database; empty before it is open, or if the container has the pool. */
    public List<PoolUse> pools() {
        return pools.stream().map(PoolUse::of).toList();
    }

    /** Runs read-only statements; each sees what was committed before it started. */
    public <T> T read(HandleCallback<T, SQLException> work) {
        return call(open -> open.reading().withHandle(work));
    }

    /**
     * Runs a query that fetches rows in small steps, so that a reader that stops early holds only those: PostgreSQL's
     * driver fetches in steps only within a transaction, and otherwise holds the whole result.
     */
    public <T> T readInSteps(HandleCallback<T, SQLException> work) {
        return call(open -> open.reading().inTransaction(work));
    }

    /** Runs read-only statements on a single snapshot. */
    public <T> T readSnapshot(HandleCallback<T, SQLException> work) {
        return call(open -> open.reading().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work));
    }

    /**
     * Runs statements in one transaction, which is rolled back on failure.
     *
     * @throws StoreUnavailableException also if the transaction was committed to files that would not be found after a
     *     restart; as a {@link StoreDamagedException} if the database turned out to be damaged
     */
    public <T> T write(HandleCallback<T, SQLException> work) {
        return call(open -> {
            requireUndamaged();
            requireNotOutdated();
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
     * Recovers the database as far as possible: opens it if that failed before, and saves data that would not be found
     * after a restart.
     *
     * @throws StoreUnavailableException if it is still unusable
     */
    public void recover() {
        open();
        requireUndamaged();
        if (call(open -> open.writing().withHandle(handle -> open.claim().save(handle.getConnection())))) {
            lifecycle.writeLock().lock();
            try {
                release();
            } finally {
                lifecycle.writeLock().unlock();
            }
            open();
        }
        call(open -> {
            open.claim().requireInPlace();
            open.claim().requireSpace();
            return true;
        });
    }

    /**
     * Removes deleted content from the files of the database, unless concurrent calls prevent it.
     *
     * @return whether that is done
     */
    public boolean scrub() {
        requireUndamaged();
        return call(open -> {
            open.claim().requireInPlace();
            return open.writing().withHandle(handle -> dialect.scrub(handle.getConnection()));
        });
    }

    /** A connection outside the pools, to be closed by the caller. */
    public Connection connect() {
        return call(open -> open.unpooled().getConnection());
    }

    private <T> T call(Work<T> work) {
        lifecycle.readLock().lock();
        try {
            if (opened == null) {
                throw new StoreUnavailableException(
                        closed ? "The database is closed." : "The database is not open yet.", null);
            }
            return guarded(work, opened);
        } catch (OutdatedNodeException e) {
            outdated = e;
            throw e;
        } catch (StoreException e) {
            if (SqlCause.of(e).filter(dialect::isDamage).isEmpty()) {
                throw e;
            }
            String shown = String.valueOf(e.getMessage());
            if (!dialect.isRepairable()) {
                damage = shown;
            }
            throw new StoreDamagedException(shown, e);
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

    /** A node that does not know the tables must not write. */
    private void requireNotOutdated() {
        OutdatedNodeException found = outdated;
        if (found != null) {
            throw new OutdatedNodeException(String.valueOf(found.getMessage()));
        }
    }

    /** Records that this node may use the database, as was just read from it. */
    public void fit() {
        outdated = null;
    }

    private interface Work<T> {
        T run(OpenDatabase open) throws SQLException;
    }

    private <T> T guarded(Work<T> work, OpenDatabase open) {
        try {
            return work.run(open);
        } catch (SQLException | JdbiException | FlywayException | PoolInitializationException e) {
            throw translated(e);
        }
    }

    /** The single place where database failures are translated. */
    private RuntimeException translated(Exception failure) {
        Exception cause = SqlCause.of(failure).map(Exception.class::cast).orElse(failure);
        if (cause instanceof SQLException said && dialect.isUnavailable(said)) {
            return new StoreUnavailableException("The database is unavailable: " + SqlCause.firstLine(cause), failure);
        }
        return new StoreException("The database failed: " + SqlCause.firstLine(cause), failure);
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

    @GuardedBy("lifecycle")
    private void release() {
        OpenDatabase closing = opened;
        pools = List.of();
        damage = null;
        outdated = null;
        opened = null;
        if (closing != null) {
            closing.close();
        }
    }
}
