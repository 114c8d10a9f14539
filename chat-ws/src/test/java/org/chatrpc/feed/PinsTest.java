package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pinning, and what readers get of it. */
class PinsTest {
    @TempDir
    Path folder;

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    private static List<StoredMessage> pinned(Chat chat, String username, OptionalInt limit) {
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1")) {
            return chat.history
                    .pinned(username, "general", OptionalLong.empty(), limit, share)
                    .messages();
        }
    }

    @Test
    void thePinnedMessagesOfARoomAreListedAndCounted() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            List<StoredMessage> sent = IntStream.range(0, Chat.MAX_PINNED + 1)
                    .mapToObj(i -> chat.post("bob", "general", "text " + i).message())
                    .toList();
            sent.subList(0, Chat.MAX_PINNED).forEach(message -> chat.pins.pin("ann", id(message)));

            assertThat(pinned(chat, "bob", OptionalInt.empty()))
                    .extracting(StoredMessage::body)
                    .containsExactly("text 0", "text 1", "text 2", "text 3", "text 4");
            assertThat(pinned(chat, "bob", OptionalInt.of(2)))
                    .extracting(StoredMessage::body)
                    .containsExactly("text 3", "text 4");
            assertThat(chat.rooms.get("bob", "general").pinnedCount()).isEqualTo(Chat.MAX_PINNED);
            assertThat(assertRefused(Problem.LIMIT_REACHED, () -> chat.pins.pin("ann", id(sent.get(Chat.MAX_PINNED))))
                            .field())
                    .contains("messageId");
            assertRefused(Problem.NOT_PERMITTED, () -> chat.pins.unpin("bob", id(sent.get(0))));
            chat.edits.delete("bob", id(sent.get(0)), "");
            chat.pins.unpin("ann", id(sent.get(1)));
            assertThat(chat.rooms.get("bob", "general").pinnedCount()).isEqualTo(Chat.MAX_PINNED - 2);
        }
    }

    @Test
    void anotherNodeSeesThePinAndItsEnd() {
        var database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            one.registerAll("ann", "bob");
            other.journal.catchUp(0);
            String cursor = other.feed.now();
            StoredMessage message = one.post("bob", "general", "rules").message();
            other.pins.pin("ann", id(message));
            one.journal.catchUp(0);
            assertThat(one.rooms.get("bob", "general").pinnedCount()).isOne();
            assertThat(one.poll("bob", cursor).entries())
                    .hasSize(2)
                    .allMatch(entry -> ((MessageFact) entry.fact()).message().isPinned());

            one.edits.delete("bob", id(message), "");
            other.journal.catchUp(0);
            assertThat(other.rooms.get("bob", "general").pinnedCount()).isZero();
            assertThat(other.poll("bob", cursor).entries())
                    .extracting(entry -> FactKinds.nameOf(entry.fact()))
                    .containsExactly("MESSAGE_POSTED", "MESSAGE_PINNED", "MESSAGE_UNPINNED", "MESSAGE_DELETED");
            assertThat(pinned(other, "bob", OptionalInt.empty())).isEmpty();
        }
    }
}
