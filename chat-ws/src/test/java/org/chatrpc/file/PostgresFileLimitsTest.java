package org.chatrpc.file;

import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;

/** Files in PostgreSQL. */
class PostgresFileLimitsTest extends FileLimitsContract {
    private final DatabaseConfig database = PostgresServer.newDatabase();

    @Override
    Chat open(ChatOptions options) {
        return new Chat(database, options);
    }
}
