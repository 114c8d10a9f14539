package org.chatrpc.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.chatrpc.log.StoreUnavailableException;
import org.chatrpc.store.connect.Database;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Hears, on a connection of its own, what PostgreSQL tells of each commit (LISTEN and NOTIFY; the trigger is in the first
 * migration). A container's data source may hide the driver; then there is no news. Waiting is for one thread; closing is for
 * any, at any time.
 */
public final class PostgresNews implements AutoCloseable {
    private static final int ANSWER_SECONDS = 2;

    private final Database database;
    /** Guarded by this; set by the thread that waits. */
    private Connection connection;
    /** Guarded by this: from then on no connection is kept. */
    private boolean closed;
    /** Confined to the thread that waits. */
    private String channel;

    public PostgresNews(Database database) {
        this.database = database;
    }

    /** @return the last seq told of; 0 for none */
    public long await(Duration atMost) {
        try {
            Connection listening = kept();
            if (listening == null) {
                listening = keep(listening());
            }
            if (listening == null) {
                TimeUnit.MILLISECONDS.sleep(atMost.toMillis());
                return 0;
            }
            PGNotification[] told = listening.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
            if (told != null && told.length > 0) {
                return Long.parseLong(told[told.length - 1].getParameter());
            }
            if (!listening.isValid(ANSWER_SECONDS)) {
                throw new SQLException("The connection fell silent.");
            }
            if (!channel.equals(channelOf(listening))) {
                // A backup was restored meanwhile, and the log is another one.
                hangUp();
            }
            return 0;
        } catch (SQLException e) {
            hangUp();
            throw new StoreUnavailableException("There is no news of the log: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Waiting for news of the log was interrupted.", e);
        }
    }

    /** Null where the driver is hidden: a connection that tells nothing is left to others. */
    private Connection listening() throws SQLException {
        Connection opened = database.connect();
        if (!opened.isWrapperFor(PGConnection.class)) {
            opened.close();
            return null;
        }
        try (Statement statement = opened.createStatement()) {
            opened.setAutoCommit(true);
            channel = channelOf(opened);
            statement.execute("LISTEN " + channel);
        } catch (SQLException | RuntimeException e) {
            abandon(opened);
            throw e;
        }
        return opened;
    }

    private static String channelOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT log_id FROM log_head")) {
            if (!row.next()) {
                throw new SQLException("The log has lost its head row.");
            }
            return "chat_log_" + row.getString(1);
        }
    }

    private synchronized Connection kept() {
        return connection;
    }

    /** Keeps it for the next time, unless all was closed while it was made: then nobody else would close it. */
    private Connection keep(Connection opened) {
        synchronized (this) {
            if (!closed) {
                connection = opened;
                return opened;
            }
        }
        abandon(opened);
        throw new StoreUnavailableException("Nobody listens for news of the log any more.", null);
    }

    private void hangUp() {
        Connection lost;
        synchronized (this) {
            lost = connection;
            connection = null;
        }
        abandon(lost);
    }

    private static void abandon(Connection lost) {
        if (lost != null) {
            try {
                lost.abort(Runnable::run);
                lost.close();
            } catch (SQLException e) {
                // It is lost already.
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        hangUp();
    }
}
