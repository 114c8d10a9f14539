package org.chatrpc.file;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;

/** The files of a room in PostgreSQL. */
class PostgresRoomFilesTest extends RoomFilesContract {
    private final DatabaseConfig database = PostgresServer.newDatabase();

    @Override
    Chat open(ChatOptions options) {
        return new Chat(database, options);
    }

    @Override
    String migrations() {
        return "postgresql";
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
