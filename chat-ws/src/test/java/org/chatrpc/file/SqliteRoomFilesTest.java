package org.chatrpc.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.junit.jupiter.api.io.TempDir;

/** The files of a room in SQLite. */
class SqliteRoomFilesTest extends RoomFilesContract {
    @TempDir
    Path folder;

    @Override
    Chat open(ChatOptions options) {
        return new Chat(folder, options);
    }

    @Override
    String migrations() {
        return "sqlite";
    }

    @Override
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("chat.db"));
    }
}
