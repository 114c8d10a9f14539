package org.chatrpc.store.postgres;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chatrpc.log.StoreUnavailableException;
import org.chatrpc.store.connect.Database;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Receives, on a connection of its own, PostgreSQL's notifications (LISTEN and NOTIFY): of each commit, from the trigger in the
 * first migration, and of presence, from the nodes. A container's data source may hide the driver; then there are none. Waiting
 * is for one thread; closing is for any, at any time.
 */
public final class PostgresNotifications implements AutoCloseable {
    /** What the channel of presence is called, before the log's id. */
    static final String PRESENCE = "chat_presence_";

    private static final String COMMITS = "chat_log_";
    private static final int ANSWER_SECONDS = 2;

    private final Database database;
    /** Set by the thread that waits. */
    @GuardedBy("this")
    private @Nullable Connection connection;

    /** From then on no connection is kept. */
    @GuardedBy("this")
    private boolean closed;

    /** Of the log that the connection listens to. Confined to the thread that waits. */
    private String logId = "";

    private volatile Consumer<String> presence = message -> {};
    private volatile Runnable subscribed = () -> {};

    public PostgresNotifications(Database database) {
        this.database = database;
    }

    /** @return the last seq that a commit was notified with; 0 for none */
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
            PGNotification[] received = listening.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
            if (received != null && received.length > 0) {
                return lastSeqOf(received);
            }
            if (!listening.isValid(ANSWER_SECONDS)) {
                throw new SQLException("The connection fell silent.");
            }
            if (!logId.equals(logIdOf(listening))) {
                // A backup was restored meanwhile, and the log is another one.
                hangUp();
            }
            return 0;
        } catch (SQLException e) {
            hangUp();
            throw new StoreUnavailableException("There are no notifications of the log: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Waiting for notifications of the log was interrupted.", e);
        }
    }

    /** Has these called by the thread that waits: with each message about presence, and when a connection begins to listen. */
    void onPresence(Consumer<String> receiver, Runnable connected) {
        presence = receiver;
        subscribed = connected;
    }

    private long lastSeqOf(PGNotification[] received) {
        long last = 0;
        for (PGNotification notification : received) {
            if (notification.getName().startsWith(PRESENCE)) {
                presence.accept(notification.getParameter());
            } else {
                last = Long.parseLong(notification.getParameter());
            }
        }
        return last;
    }

    /** Null where the driver is hidden: a connection that tells nothing is left to others. */
    private @Nullable Connection listening() throws SQLException {
        Connection opened = database.connect();
        if (!opened.isWrapperFor(PGConnection.class)) {
            opened.close();
            return null;
        }
        try (Statement statement = opened.createStatement()) {
            opened.setAutoCommit(true);
            logId = logIdOf(opened);
            statement.execute("LISTEN " + COMMITS + logId + "; LISTEN " + PRESENCE + logId);
            subscribed.run();
        } catch (SQLException | RuntimeException e) {
            abandon(opened);
            throw e;
        }
        return opened;
    }

    private static String logIdOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT log_id FROM log_head")) {
            if (!row.next()) {
                throw new SQLException("The log has lost its head row.");
            }
            return row.getString(1);
        }
    }

    private synchronized @Nullable Connection kept() {
        return connection;
    }

    /** Keeps it for the next time, unless all was closed while it was made: then nobody else would close it. */
    private @Nullable Connection keep(@Nullable Connection opened) {
        synchronized (this) {
            if (!closed) {
                connection = opened;
                return opened;
            }
        }
        abandon(opened);
        throw new StoreUnavailableException("Nobody listens to the log any more.", null);
    }

    private void hangUp() {
        Connection lost;
        synchronized (this) {
            lost = connection;
            connection = null;
        }
        abandon(lost);
    }

    private static void abandon(@Nullable Connection lost) {
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
