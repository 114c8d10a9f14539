package org.chatrpc.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/** What differs between database engines. Everything else is SQL that they all understand. */
public interface Dialect {

    /** The class of the JDBC driver: a container does not register the drivers of a web application by itself. */
    String driver();

    /** Of the connection that makes and alters the tables, which may take long. */
    Properties migratingProperties();

    Properties readingProperties();

    Properties writingProperties();

    /** Whether servers on several machines may use the database at once, and are told of each other's commits. */
    boolean isShared();

    /** How many connections write: no more than the engine lets write at once, as waiting is better done in the pool. */
    int writers();

    /** Whether a connection may break while nobody uses it. */
    boolean hangsUp();

    /** What each transaction that writes begins with; empty for nothing. */
    String beginWriting();

    /** Done to each new connection before anybody gets it. */
    default void prepare(Connection connection) throws SQLException {}

    /** Looks once at a database just opened, and logs what an operator should know about it. */
    default void inspect(Connection connection) throws SQLException {}

    /** Takes whatever must be ours while the database is open; called before the first connection. */
    Claim claim();

    /** The folder of the files that make and alter the tables, below the class path's root. */
    String migrations();

    /** How many rows are read and written at once. */
    BulkSql bulk();

    /** Selects the head row and where it is now, and keeps others from doing so until the end of the transaction. */
    String lockHead();

    /** What a log of this place has in {@code log_head.home}: an expression about that row, other for every restored copy. */
    String home();

    /**
     * Selects from a table {@code stay(stream, from_seq, to_seq)} that precedes it the {@code seq} of at most {@code :max}
     * entries, the oldest, in no particular order.
     */
    String seqsOfStays();

    /** Whether the same call may succeed later: the database is away, busy or full, rather than the call wrong. */
    boolean isUnavailable(SQLException failure);

    /** Whether this tells of a database that is damaged, which writing to it can only make worse. */
    default boolean isDamage(SQLException failure) {
        return false;
    }

    /** Something held while the database is open. Thread-safe. */
    interface Claim extends AutoCloseable {
        /** Notes what is open, now that a connection has begun a transaction that may write. */
        default void opened() {}

        /** @throws StoreUnavailableException if what was written does not stand where a restart looks for it */
        default void requireInPlace() {}

        /** @throws StoreUnavailableException if there is no room for more */
        default void requireRoom() {}

        /**
         * Saves what the connection can still reach but a restart would not find, if all of that can be saved.
         *
         * @return whether something was saved, so that the database must be opened anew
         * @throws StoreUnavailableException if not all of it could be saved yet
         */
        default boolean save(Connection writer) throws SQLException {
            return false;
        }

        @Override
        void close();
    }
}
