package org.chatrpc.store.postgres;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What makes PostgreSQL keep what it has committed (PostgreSQL documentation, chapters "Write Ahead Log" and "Reliability").
 */
final class PostgresDurability {
    /**
     * Sees to it that the transaction's commit waits for the disk, whatever the server, the database or the user are set to.
     *
     * <p>{@code off} does not wait for the disk at all. {@code local} does not wait for the standby that takes over, and whose
     * disk then is the one that counts; without a synchronous standby it is the same as {@code on}, and whoever does not want
     * to wait for one names none. {@code remote_apply} is stronger than {@code on}. {@code remote_write} is left as it is: it
     * waits for this disk and for the standby's memory, so that only a failure of both at once loses something.
     */
    static final String WAIT_FOR_DISK = "SELECT set_config('synchronous_commit', 'on', true)"
            + " WHERE current_setting('synchronous_commit') IN ('off', 'local')";

    private static final Logger LOGGER = System.getLogger(PostgresDurability.class.getName());

    private PostgresDurability() {}

    /** Warns of a server that may lose or damage everything when it crashes, which no transaction can prevent. */
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
                        "The PostgreSQL server runs with {0}: after a crash of its machine, messages that were acknowledged may"
                                + " be lost, or the whole database.",
                        off);
            }
        }
    }
}
