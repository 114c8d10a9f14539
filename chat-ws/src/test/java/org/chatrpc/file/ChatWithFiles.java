package org.chatrpc.file;

import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Common base of the contracts about files: a chat of three people on any database. */
abstract class ChatWithFiles {
    static final byte[] CONTENT = ChatFiles.random(300_000, 1);

    final SettableClock clock = new SettableClock();
    Chat chat;
    ChatFiles files;

    /** A chat on the database of this test. */
    abstract Chat open(ChatOptions options);

    @BeforeEach
    void start() {
        chat = open(ChatOptions.defaults().with(clock)).ready();
        files = new ChatFiles(chat);
        chat.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void stop() {
        chat.close();
    }
}
