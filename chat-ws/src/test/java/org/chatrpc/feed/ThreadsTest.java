package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.message.history.ThreadPage;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading threads, and what readers get of the number of answers. */
class ThreadsTest {
    @TempDir
    Path folder;

    private static StoredMessage answer(Chat chat, String username, StoredMessage target) {
        return chat.messages
                .post(username, target.room(), "answer", UUID.randomUUID().toString(), id(target))
                .message();
    }

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    /** A page of a thread, whose memory is released at once. */
    private static ThreadPage thread(
            Chat chat, String username, String messageId, OptionalLong before, OptionalLong after, OptionalInt limit) {
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1")) {
            return chat.history.thread(username, messageId, before, after, limit, share);
        }
    }

    private static ThreadPage read(Chat chat, String username, StoredMessage message) {
        return thread(chat, username, id(message), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty());
    }

    /** The numbers of answers that the message has in the events about it. */
    private static List<Integer> counts(Chat chat, String reader, String cursor, StoredMessage message) {
        return chat.poll(reader, cursor).entries().stream()
                .filter(entry -> entry.fact() instanceof MessageFact about
                        && about.message().id() == message.id())
                .map(entry -> ((MessageFact) entry.fact()).message().responses().replyCount())
                .toList();
    }

    @Test
    void aThreadIsReadByAnyOfItsMessages() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            String cursor = chat.feed.now();
            StoredMessage question = chat.post("ann", "general", "?").message();
            StoredMessage first = answer(chat, "bob", question);
            StoredMessage second = answer(chat, "ann", first);

            for (StoredMessage named : List.of(question, first, second)) {
                ThreadPage page = read(chat, "bob", named);
                assertThat(page.root().id()).isEqualTo(question.id());
                assertThat(page.root().responses().replyCount()).isEqualTo(2);
                assertThat(page.answers().messages()).containsExactly(first, second);
                assertThat(page.answers().hasMore()).isFalse();
            }
            ThreadPage newest =
                    thread(chat, "bob", id(question), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(1));
            assertThat(newest.answers().messages()).containsExactly(second);
            assertThat(newest.answers().hasMore()).isTrue();
            ThreadPage oldest =
                    thread(chat, "bob", id(question), OptionalLong.empty(), OptionalLong.of(0), OptionalInt.of(1));
            assertThat(oldest.answers().messages()).containsExactly(first);

            chat.edits.delete("bob", id(first), "");
            assertThat(counts(chat, "bob", cursor, question)).containsExactly(1);
            assertThat(read(chat, "bob", first).answers().messages())
                    .extracting(StoredMessage::isDeleted)
                    .containsExactly(true, false);
        }
    }

    @Test
    void onlyMembersReadAThread() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            chat.rooms.create("ann", "plans", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
            chat.rooms.create("ann", "open", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
            StoredMessage secret = chat.post("ann", "plans", "secret").message();
            StoredMessage open = chat.post("ann", "open", "open").message();

            assertRefused(Problem.NO_SUCH_MESSAGE, () -> read(chat, "bob", secret));
            assertRefused(Problem.NOT_A_MEMBER, () -> read(chat, "bob", open));
            assertRefused(
                    Problem.NO_SUCH_MESSAGE,
                    () -> thread(chat, "bob", "9999", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty()));
            assertThat(assertRefused(
                                    Problem.INVALID_VALUE,
                                    () -> thread(
                                            chat,
                                            "ann",
                                            id(open),
                                            OptionalLong.of(1),
                                            OptionalLong.of(1),
                                            OptionalInt.empty()))
                            .field())
                    .contains("afterNumber");
        }
    }

    @Test
    void twoNodesCountAnswersTogether() throws Exception {
        var database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            one.registerAll("ann", "bob");
            other.journal.catchUp(0);
            String cursor = other.feed.now();
            StoredMessage question = one.post("ann", "general", "?").message();
            List<CompletableFuture<StoredMessage>> answers = List.of(one, other, one, other).stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> answer(node, "bob", question)))
                    .toList();
            for (CompletableFuture<StoredMessage> each : answers) {
                each.get();
            }
            other.edits.delete("bob", id(answers.get(0).get()), "");
            one.journal.catchUp(0);
            other.journal.catchUp(0);

            assertThat(counts(one, "bob", cursor, question)).containsExactly(3);
            assertThat(counts(other, "bob", cursor, question)).containsExactly(3);
            assertThat(read(other, "bob", question).root().responses().replyCount())
                    .isEqualTo(3);
        }
    }
}
