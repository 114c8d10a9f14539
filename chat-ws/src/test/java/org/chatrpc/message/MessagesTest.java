package org.chatrpc.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.chatrpc.Chat;
import org.chatrpc.message.history.Page;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {
    @TempDir
    Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void retryAfterLostResponseReturnsTheFirstMessage() {
        Posted first = chat.messages.post("ann", "general", "hello", "id-1", "");
        Posted again = chat.messages.post("ann", "general", "hello", "id-1", "");

        assertThat(first.duplicate()).isFalse();
        assertThat(again).isEqualTo(new Posted(first.message(), true));
        assertThat(chat.rooms.get("bob", "general").lastNumber()).isOne();
    }

    @Test
    void retryReturnsTheFirstMessageEvenAfterLeavingTheRoom() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.members.invite("ann", "red", "bob");
        Posted first = chat.messages.post("bob", "red", "hello", "id-1", "");
        chat.members.leave("bob", "red");

        assertThat(chat.messages.post("bob", "red", "hello", "id-1", "").message())
                .isEqualTo(first.message());
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.messages.post("bob", "red", "more", "id-2", ""));
    }

    @Test
    void theSameIdForADifferentMessageIsRefused() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        chat.messages.post("ann", "general", "hello", "id-1", "");

        assertRefused(Problem.MESSAGE_ID_REUSED, () -> chat.messages.post("ann", "general", "hello!", "id-1", ""));
        assertRefused(Problem.MESSAGE_ID_REUSED, () -> chat.messages.post("ann", "red", "hello", "id-1", ""));
        assertThat(chat.messages.post("bob", "general", "hello", "id-1", "").duplicate())
                .isFalse();
    }

    @Test
    void onlyMembersCanPostAndNobodyInAnArchivedRoom() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        chat.rooms.create("ann", "hidden", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        assertRefused(Problem.NOT_A_MEMBER, () -> chat.post("bob", "red", "hi"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.post("bob", "hidden", "hi"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.post("bob", "nowhere", "hi"));

        chat.rooms.update("ann", "red", Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
        assertRefused(Problem.ROOM_ARCHIVED, () -> chat.post("ann", "red", "hi"));
    }

    @Test
    void aReplyMustReferToAMessageInTheSameRoom() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        StoredMessage question = chat.post("ann", "general", "why?").message();
        String id = Long.toString(question.id());

        assertThat(chat.messages
                        .post("bob", "general", "because", "a", id)
                        .message()
                        .replyTo())
                .isEqualTo(question.id());
        assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.messages.post("ann", "red", "because", "b", id));
        assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.messages.post("ann", "general", "x", "c", "999999"));
        assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.messages.post("ann", "general", "x", "c", "nonsense"));
    }

    @Test
    void aBodyHasOneToEightThousandValidXmlCharacters() {
        String longest = "\uD83D\uDE00".repeat(8_000);
        assertThat(chat.post("ann", "general", longest).message().body()).isEqualTo(longest);
        assertThat(chat.post("ann", "general", "a\r\nb\rc\n").message().body()).isEqualTo("a\nb\nc\n");

        for (String bad : List.of("", " \n ", longest + "x", "bell\u0007", "half\uD83D", "no\uFFFE")) {
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> chat.post("ann", "general", bad))
                            .field())
                    .contains("body");
        }
    }

    @Test
    void historyIsPagedInBothDirections() {
        IntStream.rangeClosed(1, 10).forEach(i -> chat.post("ann", "general", "m" + i));

        Page newest = page(OptionalLong.empty(), OptionalLong.empty());
        assertThat(numbers(newest)).containsExactly(7L, 8L, 9L, 10L);
        assertThat(newest.hasMore()).isTrue();
        Page older = page(OptionalLong.of(3), OptionalLong.empty());
        assertThat(numbers(older)).containsExactly(1L, 2L);
        assertThat(older.hasMore()).isFalse();
        Page first = page(OptionalLong.empty(), OptionalLong.of(0));
        assertThat(numbers(first)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(first.hasMore()).isTrue();
        assertThat(page(OptionalLong.empty(), OptionalLong.of(6)).hasMore()).isFalse();
    }

    @Test
    void historyIsForMembersOnlyAndItsLimitsAreChecked() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        assertRefused(
                Problem.NOT_A_MEMBER,
                () -> chat.page("bob", "red", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty()));
        assertRefused(Problem.INVALID_VALUE, () -> page(OptionalLong.of(1), OptionalLong.of(1)));
        assertRefused(
                Problem.INVALID_VALUE,
                () -> chat.page("ann", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(501)));
    }

    @Test
    void aNewMemberCanReadTheHistoryAndHasNothingUnread() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        chat.post("ann", "red", "early");

        assertThat(chat.members.join("bob", "red").readNumber()).isOne();
        assertThat(chat.page("bob", "red", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                        .messages())
                .extracting(StoredMessage::body)
                .containsExactly("early");
    }

    private Page page(OptionalLong before, OptionalLong after) {
        return chat.page("ann", "general", before, after, OptionalInt.of(4));
    }

    private static List<Long> numbers(Page page) {
        return page.messages().stream().map(StoredMessage::number).toList();
    }
}
