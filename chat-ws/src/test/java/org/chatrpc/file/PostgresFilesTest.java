package org.chatrpc.file;

import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.store.PostgresServer;

/** Files in PostgreSQL. */
class PostgresFilesTest extends FilesContract {
    @Override
    Chat open(ChatOptions options) {
        return new Chat(PostgresServer.newDatabase(), options);
    }
}
