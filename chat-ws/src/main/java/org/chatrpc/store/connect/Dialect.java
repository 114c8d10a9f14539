package org.chatrpc.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** The differences between database engines. Everything else is SQL that all of them understand. */
public interface Dialect {

    /** The class of the JDBC driver; containers do not register the drivers inside a web application. */
    String driver();

    /** For the connection that migrates the tables, which may take long. */
    Properties migratingProperties();

    Properties readingProperties();

    Properties writingProperties();

    /** Whether servers on several machines may share the database, with notifications of each other's commits. */
    boolean isShared();

    /**
     * The number of connections for writing: as many as the engine lets write concurrently, since it is better to wait
     * in the pool.
     */
    int writers();

    /** Whether an idle connection can break. */
    boolean canDropConnections();

    /** The statement that starts each writing transaction; empty for none. */
    String beginWriting();

    /** Applied to each new connection before it is used. */
    default void prepare(Connection connection) throws SQLException {}

    /** A prepared connection as pools keep it. */
    default Connection pooled(Connection connection) {
        return connection;
    }

    /** Inspects a newly opened database once, and logs what an administrator should know about it. */
    default void inspect(Connection connection) throws SQLException {}

    /**
     * Removes deleted content from files where it remains although nothing refers to it. Returns false if it would have
     * to wait for other connections.
     *
     * @param writer as good as new afterwards
     */
    default boolean scrub(Connection writer) throws SQLException {
        return true;
    }

    /** Acquires the exclusive lock for the time that the database is open; called before the first connection. */
    Claim claim();

    /** What differs in the scripts that create and change the tables. */
    EngineScripts migrations();

    /** Reads and writes many rows at once. */
    BulkSql bulk();

    /** Selects the head row together with its current location, and locks it until the end of the transaction. */
    String lockHead();

    /**
     * An SQL expression on the head row that gives the location of this database, compared with {@code log_head.home};
     * it differs for every restored copy.
     */
    String home();

    /**
     * Selects, from a preceding table {@code span(stream, from_seq, to_seq)}, the {@code seq} of the oldest {@code
     * :max} entries of each span, in no particular order.
     */
    String seqsOfSpans();

    /**
     * Whether the same call may succeed later: the database is unreachable, busy or full, rather than the call wrong.
     */
    boolean isUnavailable(SQLException failure);

    /** Whether the failure shows that the database is damaged. */
    boolean isDamage(SQLException failure);

    /** Whether a damaged database can be repaired while it is open; otherwise, writing to it could make the damage worse. */
    boolean isRepairable();

    /** The exclusive lock held while the database is open. Thread-safe. */
    interface Claim extends AutoCloseable {
        /** Records which files are open, after a connection has started a writing transaction. */
        default void opened() {}

        /**
         * @throws org.chatrpc.log.store.StoreUnavailableException if what was written would not be found after a restart
         */
        default void requireInPlace() {}

        /**
         * @throws org.chatrpc.log.store.StoreUnavailableException if the disk is nearly full
         */
        default void requireSpace() {}

        /**
         * Saves data that the connection can still reach but that would not be found after a restart, provided that all
         * of it can be saved.
         *
         * @return whether something was saved, so that the database must be reopened
         * @throws org.chatrpc.log.store.StoreUnavailableException if not all of it could be saved yet
         */
        default boolean save(Connection writer) throws SQLException {
            return false;
        }

        @Override
        void close();
    }
}
