package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.ReactionFact;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers get of reactions, from memory, from disk, and from another node. */
class ReactionsTest {
    private static final int WINDOW = 20;
    private static final ChatOptions SMALL_WINDOW =
            ChatOptions.defaults().with(new JournalPolicy(10_000, 100, Duration.ofSeconds(20), WINDOW, 1_000_000));

    @TempDir
    Path folder;

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    /** The kind of each event about a message, its emoji, and the reactions in its message. */
    private static List<String> events(Chat chat, String reader, String cursor) {
        return chat.poll(reader, cursor).entries().stream()
                .filter(entry -> entry.fact() instanceof MessageFact)
                .map(entry -> words((MessageFact) entry.fact()))
                .toList();
    }

    private static String words(MessageFact fact) {
        String emoji = fact instanceof ReactionFact about ? " " + about.emoji() : "";
        StringBuilder words = new StringBuilder(FactKinds.nameOf(fact) + emoji + ":");
        for (Reaction each : fact.message().responses().reactions()) {
            words.append(' ').append(each.emoji()).append(each.count()).append(each.usernames());
        }
        return words.toString();
    }

    private static void leaveTheWindow(Chat chat) {
        chat.rooms.create("ann", "noise", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        for (int i = 0; i < 2 * WINDOW; i++) {
            chat.post("ann", "noise", "noise " + i);
        }
    }

    @Test
    void anEventCarriesTheReactionsAsTheyStandWheneverItIsRead() {
        try (Chat chat = new Chat(folder, SMALL_WINDOW).ready()) {
            chat.registerAll("ann", "bob");
            String cursor = chat.feed.now();
            StoredMessage message = chat.post("ann", "general", "hello").message();
            chat.reactions.add("bob", id(message), "❤");
            chat.reactions.add("ann", id(message), "❤️");
            chat.reactions.add("ann", id(message), "👍");
            chat.reactions.add("ann", id(message), "👍");
            chat.reactions.remove("ann", id(message), "👍");
            String now = ": ❤️2[bob, ann]";
            List<String> expected = List.of(
                    "MESSAGE_POSTED" + now,
                    "REACTION_ADDED ❤️" + now,
                    "REACTION_ADDED ❤️" + now,
                    "REACTION_ADDED 👍" + now,
                    "REACTION_REMOVED 👍" + now);

            assertThat(events(chat, "bob", cursor)).as("from memory").isEqualTo(expected);
            StoredMessage inHistory = chat.page(
                            "bob", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                    .messages()
                    .get(0);
            assertThat(inHistory.responses().reactions()).containsExactly(new Reaction("❤️", 2, List.of("bob", "ann")));
            leaveTheWindow(chat);
            assertThat(events(chat, "bob", cursor)).as("from disk").isEqualTo(expected);

            chat.edits.delete("ann", id(message), "");
            List<String> nothing = List.of(
                    "MESSAGE_POSTED:",
                    "REACTION_ADDED :",
                    "REACTION_ADDED :",
                    "REACTION_ADDED :",
                    "REACTION_REMOVED :",
                    "MESSAGE_DELETED:");
            assertThat(events(chat, "bob", cursor)).as("deleted").isEqualTo(nothing);
        }
    }

    @Test
    void whoeverHasLeftSeesTheTextButNoLaterReactions() {
        try (Chat chat = new Chat(folder, SMALL_WINDOW).ready()) {
            chat.registerAll("ann", "bob");
            chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
            chat.members.invite("ann", "red", "bob");
            String cursor = chat.feed.now();
            StoredMessage message = chat.post("ann", "red", "hello").message();
            chat.reactions.add("bob", id(message), "👍");
            chat.members.leave("bob", "red");
            assertThat(events(chat, "bob", cursor)).containsExactly("MESSAGE_POSTED:", "REACTION_ADDED 👍: 👍1[bob]");

            chat.reactions.add("ann", id(message), "🎉");
            List<String> withheld = List.of("MESSAGE_POSTED:", "REACTION_ADDED 👍:");
            assertThat(events(chat, "bob", cursor)).as("from memory").isEqualTo(withheld);
            assertThat(chat.poll("bob", cursor).entries())
                    .filteredOn(entry -> entry.fact() instanceof MessageFact)
                    .allMatch(entry ->
                            ((MessageFact) entry.fact()).message().body().equals("hello"));
            leaveTheWindow(chat);
            assertThat(events(chat, "bob", cursor)).as("from disk").isEqualTo(withheld);
        }
    }

    @Test
    void badValuesAreRefusedWithTheirField() {
        try (Chat chat = new Chat(folder, SMALL_WINDOW).ready()) {
            chat.registerAll("ann");
            String message = id(chat.post("ann", "general", "hello").message());
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> chat.reactions.add("ann", message, "ok"))
                            .field())
                    .contains("emoji");
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> chat.reactions.remove("ann", message, "1"))
                            .field())
                    .contains("emoji");
            assertThat(assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.reactions.add("ann", "x", "👍"))
                            .field())
                    .contains("messageId");
            assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.reactions.add("ann", "9999", "👍"));
        }
    }

    @Test
    void twoNodesCountTogetherAndForgetTogether() throws Exception {
        var database = PostgresServer.newDatabase();
        try (Chat one = new Chat(database, ChatOptions.defaults()).ready();
                Chat other = new Chat(database, ChatOptions.defaults()).ready()) {
            one.registerAll("ann", "bob");
            other.journal.catchUp(0);
            String cursor = other.feed.now();
            StoredMessage message = one.post("ann", "general", "hello").message();
            List<CompletableFuture<Void>> reacting = List.of(one, other).stream()
                    .map(node -> CompletableFuture.runAsync(
                            () -> node.reactions.add(node == one ? "ann" : "bob", id(message), "👍")))
                    .toList();
            for (CompletableFuture<Void> each : reacting) {
                each.get();
            }
            one.journal.catchUp(0);
            other.journal.catchUp(0);

            assertThat(events(other, "bob", cursor)).hasSize(3).isEqualTo(events(one, "bob", cursor));
            assertThat(events(other, "bob", cursor)).allMatch(words -> words.contains(": 👍2["));
            one.edits.delete("ann", id(message), "");
            other.journal.catchUp(0);
            assertThat(events(other, "bob", cursor)).hasSize(4).allMatch(words -> words.endsWith(":"));
            assertRefused(Problem.MESSAGE_DELETED, () -> other.reactions.add("bob", id(message), "👍"));
        }
    }
}
