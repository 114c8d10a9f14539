package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.message.PostMessage;
import org.chatrpc.message.response.AddReaction;
import org.chatrpc.message.response.RemoveReaction;
import org.chatrpc.message.response.ResponsePolicy;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** Each person has each emoji once, counts are exact, and deleting the message leaves nothing of them. */
interface ReactionContract extends EditingSteps {
    ResponsePolicy THREE = new ResponsePolicy(3, 3);

    default AddReaction add(String actor, StoredMessage message, String emoji) {
        return new AddReaction(actor, message.room(), message.id(), emoji, THREE);
    }

    default RemoveReaction remove(String actor, StoredMessage message, String emoji) {
        return new RemoveReaction(actor, message.room(), message.id(), emoji);
    }

    default List<Reaction> reactions(StoredMessage message) {
        return stored(message).responses().reactions();
    }

    /** Adds members to the room {@code general}, and returns their names in order. */
    default List<String> crowd(int size) {
        List<String> names = IntStream.range(0, size)
                .mapToObj(i -> "user-" + (char) ('a' + i))
                .toList();
        chat().members(names.toArray(String[]::new));
        return names;
    }

    @Test
    default void eachPersonHasEachEmojiOnce() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "hello"));

        assertThat(chat.committed(add("bob", sent, "👍"))).hasSize(1);
        assertThat(chat.committed(add("bob", sent, "👍"))).isEmpty();
        chat.append(add("carol", sent, "❤️"), add("alice", sent, "👍"), add("alice", sent, "👍"));
        assertThat(reactions(sent))
                .containsExactly(
                        new Reaction("👍", 2, List.of("bob", "alice")), new Reaction("❤️", 1, List.of("carol")));

        assertThat(chat.committed(remove("bob", sent, "👍"))).hasSize(1);
        assertThat(chat.committed(remove("bob", sent, "👍"))).isEmpty();
        assertThat(chat.committed(remove("bob", sent, "❤️"))).isEmpty();
        chat.append(remove("alice", sent, "👍"), add("bob", sent, "👍"));
        assertThat(reactions(sent))
                .as("in the order in which each emoji was first chosen")
                .containsExactly(new Reaction("❤️", 1, List.of("carol")), new Reaction("👍", 1, List.of("bob")));
        assertThat(stored(sent).body()).isEqualTo("hello");
        assertThat(stored(sent).changes()).isEqualTo(sent.changes());
    }

    @Test
    default void entriesCarryTheReactionsAsTheyStand() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "hello"));
        chat.committed(add("bob", sent, "👍"));
        chat.committed(remove("bob", sent, "👍"));
        chat.committed(add("carol", sent, "🎉"));

        StoredMessage now = stored(sent);
        assertThat(factsOf(sent))
                .containsExactly(
                        new MessagePosted(now),
                        new ReactionAdded("bob", "👍", now),
                        new ReactionRemoved("bob", "👍", now),
                        new ReactionAdded("carol", "🎉", now));
        assertThat(log().readNewest(log().end().seq(), ReadLimit.items(4)))
                .extracting(entry -> entry.fact())
                .isEqualTo(factsOf(sent));
        assertThat(messages().after("general", 0, ReadLimit.items(10)).items()).containsExactly(now);
        assertThat(database().reopened().messages().find(sent.id())).contains(now);
    }

    @Test
    default void countsAreExactAndTheFirstNamesAreShown() {
        List<String> people = crowd(16);
        Chat chat = chat();
        StoredMessage sent = chat.posted(Chat.post("general", "user-a", "hello"));
        List<Command<?>> all = new ArrayList<>();
        people.forEach(person -> all.add(add(person, sent, "👍")));
        log().append(all, Chat.NOW);
        assertThat(reactions(sent)).containsExactly(new Reaction("👍", 16, people.subList(0, 10)));

        chat.committed(remove("user-c", sent, "👍"));
        assertThat(reactions(sent).get(0).usernames())
                .containsExactlyElementsOf(people.subList(0, 11).stream()
                        .filter(name -> !name.equals("user-c"))
                        .toList());
        chat.committed(remove("user-p", sent, "👍"));
        assertThat(reactions(sent).get(0).count()).isEqualTo(14);
        assertThat(reactions(sent).get(0).usernames()).hasSize(10).endsWith("user-k");

        chat.append(
                remove("user-a", sent, "👍"),
                add("user-c", sent, "👍"),
                remove("user-b", sent, "👍"),
                add("user-a", sent, "👍"),
                remove("user-o", sent, "👍"));
        assertThat(reactions(sent))
                .containsExactly(new Reaction("👍", 13, people.subList(3, 13)))
                .isEqualTo(reactionsInRows(sent));
        all.clear();
        people.forEach(person -> all.add(remove(person, sent, "👍")));
        log().append(all.subList(3, 15), Chat.NOW);
        assertThat(reactions(sent)).containsExactly(new Reaction("👍", 2, List.of("user-c", "user-a")));
        log().append(all, Chat.NOW);
        assertThat(reactions(sent)).isEmpty();
    }

    @Test
    default void everybodyWhoReactsIsFoundAlsoBeyondTheFirstNames() {
        List<String> people = crowd(12);
        Chat chat = chat();
        StoredMessage sent = chat.posted(Chat.post("general", "user-a", "hello"));
        StoredMessage other = chat.posted(Chat.post("general", "user-a", "other"));
        List<Command<?>> all = new ArrayList<>();
        people.forEach(person -> all.add(add(person, sent, "👍")));
        log().append(all, Chat.NOW);
        chat.append(add("user-b", sent, "🎉"), add("user-c", sent, "❤️"), add("user-d", other, "👍"));

        assertThat(messages().reactingPeople(sent.id(), List.of("👍", "🎉", "🚀")))
                .isEqualTo(Map.of("👍", Set.copyOf(people), "🎉", Set.of("user-b")));
        chat.committed(remove("user-l", sent, "👍"));
        assertThat(messages().reactingPeople(sent.id(), List.of("👍")).get("👍"))
                .hasSize(11)
                .doesNotContain("user-l");
    }

    /** The reactions with the first emoji, by the rows of each person. */
    private List<Reaction> reactionsInRows(StoredMessage message) {
        List<String> names =
                database().text("SELECT username FROM reaction WHERE message_id = " + message.id() + " ORDER BY seq");
        return List.of(new Reaction("👍", names.size(), names.subList(0, Math.min(names.size(), 10))));
    }

    @Test
    default void deletingTheMessageLeavesNothingOfItsReactions() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "hello"));
        StoredMessage other = chat.posted(Chat.post("general", "alice", "other"));
        chat.committed(add("bob", sent, "👍"));
        chat.committed(add("carol", other, "🎉"));
        chat.append(add("carol", sent, "👍"), remove("carol", sent, "👍"), add("bob", sent, "❤️"), delete("bob", sent));

        StoredMessage gone = stored(sent);
        assertThat(gone.responses().reactions()).isEmpty();
        assertThat(factsOf(sent))
                .filteredOn(fact -> !fact.equals(new ReactionAdded("carol", "🎉", stored(other)))
                        && !fact.equals(new MessagePosted(stored(other))))
                .containsExactly(
                        new MessagePosted(gone),
                        new ReactionAdded("bob", "", gone),
                        new ReactionAdded("carol", "", gone),
                        new ReactionRemoved("carol", "", gone),
                        new ReactionAdded("bob", "", gone),
                        new MessageDeleted("bob", gone));
        assertThat(database().text("SELECT username FROM reaction")).containsExactly("carol");
        assertThat(database().text("SELECT payload FROM event")).noneMatch(text -> text.contains("👍"));
        assertThat(database().text("SELECT payload FROM event")).anyMatch(text -> text.contains("🎉"));

        assertThat(List.of(chat.refusal(add("carol", sent, "👍")), chat.refusal(remove("bob", sent, "👍"))))
                .containsOnly(Problem.MESSAGE_DELETED);
    }

    @Test
    default void aMessageCanBePostedReactedToAndDeletedInOneTransaction() {
        Chat chat = three();
        StoredMessage next =
                new StoredMessage(log().end().seq() + 1, "general", 1, "alice", "", "", 0, Chat.NOW, List.of());
        PostMessage post = Chat.post("general", "alice", "text");

        Commit commit = chat.append(post, add("bob", next, "👍"), edit("alice", next, "new"), add("bob", next, "🎉"));
        assertThat(commit.decisions()).noneMatch(Decision::isRefused);
        assertThat(reactions(next)).extracting(Reaction::emoji).containsExactly("👍", "🎉");
        assertThat(chat.decision(post)).as("a retry of the send").isEqualTo(Chat.duplicateOf(stored(next)));
        chat.append(remove("bob", next, "👍"), delete("alice", next), add("carol", next, "👍"));
        assertThat(reactions(next)).isEmpty();
        assertThat(database().text("SELECT username FROM reaction")).isEmpty();
    }

    @Test
    default void onlySoManyDifferentEmojiFitAMessage() {
        Chat chat = three();
        StoredMessage sent = chat.posted(Chat.post("general", "alice", "hello"));
        List<Decision> decisions = chat.append(
                        add("bob", sent, "👍"),
                        add("bob", sent, "🎉"),
                        add("bob", sent, "❤️"),
                        add("carol", sent, "🚀"),
                        add("carol", sent, "🎉"))
                .decisions();

        assertThat(Chat.refusal(decisions.get(3))).isEqualTo(Problem.LIMIT_REACHED);
        assertThat(decisions.get(4).isRefused()).isFalse();
        chat.committed(remove("bob", sent, "👍"));
        assertThat(chat.committed(add("carol", sent, "🚀"))).hasSize(1);
    }

    @Test
    default void whoMayNotPostMayNotReact() {
        Chat chat = three();
        chat.committed(Chat.roomCreated("plans", "alice"), Chat.joined("plans", "alice"));
        StoredMessage secret = chat.posted(Chat.post("plans", "alice", "secret"));
        StoredMessage open = chat.posted(Chat.post("general", "alice", "open"));
        chat.committed(add("alice", secret, "👍"));
        chat.committed(Chat.archived("plans", "alice"));
        chat.committed(Chat.left("general", "carol"));

        assertThat(List.of(
                        chat.refusal(add("bob", secret, "👍")),
                        chat.refusal(remove("bob", secret, "👍")),
                        chat.refusal(new AddReaction("bob", "general", secret.id(), "👍", THREE)),
                        chat.refusal(new AddReaction("bob", "general", 1, "👍", THREE))))
                .containsOnly(Problem.NO_SUCH_MESSAGE);
        assertThat(chat.refusal(add("carol", open, "👍"))).isEqualTo(Problem.NOT_A_MEMBER);
        assertThat(chat.refusal(add("alice", secret, "🎉"))).isEqualTo(Problem.ROOM_ARCHIVED);
        assertThat(chat.refusal(remove("alice", secret, "👍"))).isEqualTo(Problem.ROOM_ARCHIVED);
        assertThat(chat.committed(add("alice", secret, "👍"))).as("a retry").isEmpty();
    }
}
