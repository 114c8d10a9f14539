package org.chatrpc.store.postgres;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.store.connect.Database;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Receives PostgreSQL notifications (LISTEN and NOTIFY) on a connection of its own: those of each commit, sent by the
 * trigger in the first migration, and the presence messages of the nodes. If a container's data source hides the
 * driver, nothing is received. One thread waits; any thread may close at any time.
 */
public final class PostgresNotifications implements AutoCloseable {
    /** The prefix of the presence channel's name; the log's id follows. */
    static final String PRESENCE = "chat_presence_";

    private static final String COMMITS = "chat_log_";
    private static final int VALIDATION_SECONDS = 2;

    private final Database database;
    /** Set only by the waiting thread. */
    @GuardedBy("this")
    private @Nullable Connection connection;

    /** Once set, no connection is retained. */
    @GuardedBy("this")
    private boolean closed;

    /** Of the log that the connection listens to. Confined to the waiting thread. */
    private String logId = "";

    private volatile Consumer<String> presence = message -> {};
    private volatile Runnable subscribed = () -> {};

    public PostgresNotifications(Database database) {
        this.database = database;
    }

    /**
     * @return the seq of the last commit notification; 0 if there was none
     */
    public long await(Duration atMost) {
        try {
            Connection listening = current();
            if (listening == null) {
                listening = retain(listening());
            }
            if (listening == null) {
                TimeUnit.MILLISECONDS.sleep(atMost.toMillis());
                return 0;
            }
            PGNotification[] received = listening.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
            if (received != null && received.length > 0) {
                return lastSeqOf(received);
            }
            if (!listening.isValid(VALIDATION_SECONDS)) {
                throw new SQLException("The connection no longer responds.");
            }
            if (!logId.equals(logIdOf(listening))) {
                // A backup has been restored in the meantime, and the log is a different one.
                disconnect();
            }
            return 0;
        } catch (SQLException e) {
            disconnect();
            throw new StoreUnavailableException("Notifications of the log cannot be received: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Waiting for notifications of the log was interrupted.", e);
        }
    }

    /**
     * Sets the callbacks that the waiting thread runs: for each presence message, and whenever a connection starts to
     * listen.
     */
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

    /** Null if the driver is hidden: a connection without notifications is useless here. */
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
            abort(opened);
            throw e;
        }
        return opened;
    }

    private static String logIdOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT log_id FROM log_head")) {
            if (!row.next()) {
                throw new SQLException("The head row of the log is missing.");
            }
            return row.getString(1);
        }
    }

    private synchronized @Nullable Connection current() {
        return connection;
    }

    /** Retains the connection, unless this was closed meanwhile: then no one else would close it. */
    private @Nullable Connection retain(@Nullable Connection opened) {
        synchronized (this) {
            if (!closed) {
                connection = opened;
                return opened;
            }
        }
        abort(opened);
        throw new StoreUnavailableException("Listening for notifications of the log was stopped.", null);
    }

    private void disconnect() {
        Connection lost;
        synchronized (this) {
            lost = connection;
            connection = null;
        }
        abort(lost);
    }

    private static void abort(@Nullable Connection lost) {
        if (lost != null) {
            try {
                lost.abort(Runnable::run);
                lost.close();
            } catch (SQLException e) {
                // The connection is broken anyway.
            }
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        disconnect();
    }
}
