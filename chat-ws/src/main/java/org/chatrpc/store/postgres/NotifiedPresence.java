package org.chatrpc.store.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.account.presence.PresenceChannel;
import org.chatrpc.store.connect.Database;

/**
 * Exchanges presence through PostgreSQL notifications. If a container's data source hides the driver, nothing is
 * received, and each node knows only its own users. Thread-safe.
 */
public final class NotifiedPresence implements PresenceChannel {
    private static final String SEND =
            "SELECT pg_notify('" + PostgresNotifications.PRESENCE + "' || log_id, ?) FROM log_head";

    private final Database database;
    private final PostgresNotifications notifications;

    public NotifiedPresence(Database database, PostgresNotifications notifications) {
        this.database = database;
        this.notifications = notifications;
    }

    @Override
    public boolean isShared() {
        return database.dialect().isShared();
    }

    /**
     * In one transaction: PostgreSQL delivers notifications in commit order, and within a transaction in the order of
     * sending.
     */
    @Override
    public void send(List<String> messages) {
        database.readInSteps(handle -> {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(SEND)) {
                for (String message : messages) {
                    statement.setString(1, message);
                    execute(statement);
                }
            }
            return null;
        });
    }

    private static void execute(PreparedStatement statement) throws SQLException {
        statement.executeQuery().close();
    }

    @Override
    public void listen(Consumer<String> receiver, Runnable subscribed) {
        notifications.onPresence(receiver, subscribed);
    }
}
