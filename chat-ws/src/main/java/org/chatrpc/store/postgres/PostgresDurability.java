package org.chatrpc.store.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Ensures that PostgreSQL keeps what it has committed (PostgreSQL documentation, chapters "Write Ahead Log" and
 * "Reliability").
 */
final class PostgresDurability {
    /**
     * Makes the commit of the transaction wait for the disk, whatever the server, the database or the user are
     * configured to do.
     *
     * <p>{@code off} does not wait for any disk. {@code local} does not wait for the synchronous standby, whose disk is
     * the one that counts after a failover; without such a standby it is the same as {@code on}. {@code remote_apply}
     * is stronger than {@code on}. {@code remote_write} is accepted: it waits for the local disk and the memory of the
     * standby, so that only a failure of both at once loses data.
     */
    static final String WAIT_FOR_DISK = "SELECT set_config('synchronous_commit', 'on', true)"
            + " WHERE current_setting('synchronous_commit') IN ('off', 'local')";

    private static final Logger LOGGER = System.getLogger(PostgresDurability.class.getName());

    private PostgresDurability() {}

    /** Warns about a server that may lose or corrupt data in a crash, which no transaction can prevent. */
    static void inspect(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT string_agg(name || ' = ' || setting, ', ' ORDER BY name) FROM pg_settings
                        WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'""")) {
            row.next();
            String off = row.getString(1);
            if (off != null) {
                LOGGER.log(
                        Level.WARNING,
                        "The PostgreSQL server runs with {0}: if its machine crashes, acknowledged messages or the whole database may"
                                + " be lost.",
                        off);
            }
        }
    }
}
