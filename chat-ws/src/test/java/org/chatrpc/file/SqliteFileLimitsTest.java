package org.chatrpc.file;

import java.nio.file.Path;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.junit.jupiter.api.io.TempDir;

/** Files in a folder beside a SQLite database. */
class SqliteFileLimitsTest extends FileLimitsContract {
    @TempDir
    Path folder;

    @Override
    Chat open(ChatOptions options) {
        return new Chat(folder, options);
    }
}
