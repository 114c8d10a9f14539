package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.message.Posted;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers get of messages that were edited or deleted. */
class ChangedMessagesTest {
    private static final int WINDOW = 20;

    @TempDir
    Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(
                        folder,
                        ChatOptions.defaults()
                                .with(new JournalPolicy(10_000, 100, Duration.ofSeconds(20), WINDOW, 1_000_000)))
                .ready();
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private StoredMessage edit(String username, StoredMessage message, String body) {
        return chat.edits.edit(username, id(message), body, OptionalInt.empty());
    }

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    private List<Tuple> events(String reader, String cursor) {
        return chat.poll(reader, cursor).entries().stream()
                .filter(entry -> entry.fact() instanceof MessageFact)
                .map(ChangedMessagesTest::kindAndText)
                .toList();
    }

    private static Tuple kindAndText(LogEntry entry) {
        return tuple(
                FactKinds.nameOf(entry.fact()),
                ((MessageFact) entry.fact()).message().body());
    }

    private void leaveTheWindow() {
        chat.rooms.create("ann", "noise", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        for (int i = 0; i < 2 * WINDOW; i++) {
            chat.post("ann", "noise", "noise " + i);
        }
    }

    @Test
    void aLatePollBringsNoTextThatWasEditedOrDeletedAway() {
        String cursor = chat.feed.now();
        StoredMessage one = chat.post("ann", "general", "one").message();
        StoredMessage two = chat.post("ann", "general", "two").message();
        edit("ann", one, "uno");
        edit("ann", two, "dos");
        edit("ann", one, "eins");
        chat.edits.delete("ann", id(two), "");
        List<Tuple> expected = List.of(
                tuple("MESSAGE_POSTED", "eins"),
                tuple("MESSAGE_POSTED", ""),
                tuple("MESSAGE_EDITED", "eins"),
                tuple("MESSAGE_EDITED", ""),
                tuple("MESSAGE_EDITED", "eins"),
                tuple("MESSAGE_DELETED", ""));

        assertThat(events("bob", cursor)).as("from memory").isEqualTo(expected);
        leaveTheWindow();
        assertThat(events("bob", cursor)).as("from disk").isEqualTo(expected);
    }

    @Test
    void aChangeAppliesToAnEntryThatIsNoLongerInMemory() {
        String cursor = chat.feed.now();
        StoredMessage message = chat.post("ann", "general", "one").message();
        leaveTheWindow();
        String later = chat.feed.now();
        edit("ann", message, "uno");

        assertThat(events("bob", later)).containsExactly(tuple("MESSAGE_EDITED", "uno"));
        assertThat(events("bob", cursor))
                .containsExactly(tuple("MESSAGE_POSTED", "uno"), tuple("MESSAGE_EDITED", "uno"));
    }

    @Test
    void whoeverHasLeftGetsNothingThatWasWrittenAfterwards() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.members.invite("ann", "red", "bob");
        String cursor = chat.feed.now();
        StoredMessage before = chat.post("ann", "red", "before").message();
        StoredMessage edited = chat.post("ann", "red", "edited").message();
        edit("ann", edited, "while bob was here");
        chat.members.remove("ann", "red", "bob");
        List<Tuple> unchanged = List.of(
                tuple("MESSAGE_POSTED", "before"),
                tuple("MESSAGE_POSTED", ""),
                tuple("MESSAGE_EDITED", "while bob was here"));
        assertThat(events("bob", cursor)).isEqualTo(unchanged);

        edit("ann", before, "about bob");
        edit("ann", edited, "more about bob");
        List<Tuple> withheld =
                List.of(tuple("MESSAGE_POSTED", ""), tuple("MESSAGE_POSTED", ""), tuple("MESSAGE_EDITED", ""));
        assertThat(events("bob", cursor)).as("from memory").isEqualTo(withheld);
        leaveTheWindow();
        assertThat(events("bob", cursor)).as("from disk").isEqualTo(withheld);

        chat.members.invite("ann", "red", "bob");
        assertThat(events("bob", cursor))
                .as("a member again")
                .containsExactly(
                        tuple("MESSAGE_POSTED", "about bob"),
                        tuple("MESSAGE_POSTED", "more about bob"),
                        tuple("MESSAGE_EDITED", "more about bob"));
    }

    @Test
    void aWaitingReaderIsWokenByAnEdit() throws Exception {
        StoredMessage message = chat.post("ann", "general", "one").message();
        String cursor = chat.feed.now();
        CompletableFuture<FeedPage> reading =
                CompletableFuture.supplyAsync(() -> chat.poll("bob", cursor, Duration.ofSeconds(20)));
        Awaitility.await().until(() -> chat.waiting.occupied() == 1);
        edit("ann", message, "uno");

        assertThat(reading.get(15, TimeUnit.SECONDS).entries())
                .singleElement()
                .satisfies(entry -> assertThat(kindAndText(entry)).isEqualTo(tuple("MESSAGE_EDITED", "uno")));
    }

    @Test
    void unreadMentionsFollowTheText() {
        StoredMessage message = chat.post("ann", "general", "@bob?").message();
        chat.post("ann", "general", "@bob!");
        assertThat(chat.rooms.get("bob", "general").mentions()).isEqualTo(2);
        edit("ann", message, "nobody");
        assertThat(chat.rooms.get("bob", "general").mentions()).isOne();
        edit("ann", message, "you, @bob");
        assertThat(chat.rooms.get("bob", "general").mentions()).isEqualTo(2);
        chat.edits.delete("ann", id(message), "");
        assertThat(chat.rooms.get("bob", "general").mentions()).isOne();
        chat.members.markRead("bob", "general", 2);
        edit("ann", chat.post("ann", "general", "three").message(), "@bob three");
        assertThat(chat.rooms.get("bob", "general").mentions()).isOne();
        assertThat(chat.rooms.get("bob", "general").lastNumber()).isEqualTo(3);
    }

    @Test
    void historyShowsWhatRemains() {
        StoredMessage one = chat.post("ann", "general", "one").message();
        chat.post("ann", "general", "two");
        chat.edits.delete("ann", id(one), "  a   mistake ");

        List<StoredMessage> page = chat.page(
                        "bob", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                .messages();
        assertThat(page)
                .extracting(StoredMessage::number, StoredMessage::body)
                .containsExactly(tuple(1L, ""), tuple(2L, "two"));
        assertThat(page.get(0).changes().deletion().reason()).isEqualTo("a   mistake");
    }

    @Test
    void theAuthorAndModeratorsReadEarlierTexts() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.members.invite("ann", "red", "bob");
        StoredMessage message = chat.post("ann", "red", "one").message();
        edit("ann", message, "two");

        assertThat(texts("ann", message)).containsExactly("one", "two");
        assertRefused(Problem.NOT_PERMITTED, () -> texts("bob", message));
        chat.members.setRole("ann", "red", "bob", Role.MODERATOR);
        assertThat(texts("bob", message)).containsExactly("one", "two");
        chat.members.remove("ann", "red", "bob");
        assertRefused(Problem.NO_SUCH_MESSAGE, () -> texts("bob", message));
        chat.edits.delete("ann", id(message), "");
        assertThat(texts("ann", message)).isEmpty();
    }

    private List<String> texts(String username, StoredMessage message) {
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1")) {
            return chat
                    .edits
                    .revisions(username, id(message), OptionalInt.empty(), OptionalInt.empty(), share)
                    .items()
                    .stream()
                    .map(Revision::body)
                    .toList();
        }
    }

    @Test
    void badValuesAreRefusedWithTheirField() {
        StoredMessage message = chat.post("ann", "general", "one").message();
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> edit("ann", message, " "))
                        .field())
                .contains("body");
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> chat.edits.delete("ann", id(message), "x".repeat(201)))
                        .field())
                .contains("reason");
        assertThat(assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.edits.delete("ann", "abc", ""))
                        .field())
                .contains("messageId");
        assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.edits.delete("ann", "9999", ""));
        assertThat(assertRefused(
                                Problem.REVISION_CONFLICT,
                                () -> chat.edits.edit("ann", id(message), "two", OptionalInt.of(7)))
                        .field())
                .contains("revision");
    }

    @Test
    void aRetriedSendGetsItsReceiptAfterADeletionAndARestart() {
        Posted first = chat.messages.post("ann", "general", "one", "id-1", "");
        chat.edits.delete("ann", id(first.message()), "");
        chat.close();
        chat = new Chat(folder, ChatOptions.defaults().with(new EditPolicy(false, Duration.ZERO, false, 200))).ready();

        Posted again = chat.messages.post("ann", "general", "one", "id-1", "");
        assertThat(again.duplicate()).isTrue();
        assertThat(again.message().id()).isEqualTo(first.message().id());
        assertRefused(Problem.MESSAGE_ID_REUSED, () -> chat.messages.post("ann", "general", "two", "id-1", ""));
    }
}
