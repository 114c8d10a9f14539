package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.log.LogEntry;
import org.junit.jupiter.api.Test;

interface LogStoreContract {
    DatabaseExtension database();

    default Chat chat() {
        return new Chat(database().stores().log());
    }

    @Test
    default void whatWasAppendedIsFoundInEveryStore() {
        Chat chat = chat();
        chat.account("alice");
        chat.join("general", "alice");
        List<LogEntry> one = chat.committed(Chat.post("general", "alice", "hello"));
        assertThat(database().stores().log().readAfter(0, 10)).hasSize(3).contains(one.get(0));
        assertThat(database().stores().log().snapshot().memberships()).hasSize(1);
        assertThat(database().stores().log().readFeed("alice", 0, 3, 10)).hasSize(2);
        assertThat(database().stores().messages().after("general", 0, 10)).hasSize(1);
        assertThat(database().stores().accounts().passwordHash("alice")).contains("hash of alice");
    }
}
