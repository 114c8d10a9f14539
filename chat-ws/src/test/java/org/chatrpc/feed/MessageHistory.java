package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chatrpc.Chat;
import org.chatrpc.model.Reaction;
import org.chatrpc.model.Responses;
import org.chatrpc.model.Role;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.fact.MessageFact;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a random history: posts, edits and deletes them, and checks each text that a reader gets. Whatever the
 * cursor, a reader gets the text that the message has at that moment; somebody who was not in the room at the last
 * change, and is not now, gets none.
 */
final class MessageHistory {
    private final Random random;
    private final FeedModel model;
    private final List<Message> messages = new ArrayList<>();
    /** By reader and message, the text that came last. */
    private final Map<List<Object>, String> lastSeen = new HashMap<>();

    private static final class Message {
        private final String room;
        private final String author;
        private final String sent;
        private final String clientMessageId;
        private StoredMessage stored;
        /** The message that it answers, and the one that began the thread. */
        private @Nullable Message target;

        private @Nullable Message root;
        /** The answers that were not deleted, if it began a thread. */
        private int replies;

        private String body;
        private int revision;
        private boolean deleted;
        private boolean pinned;
        /** Who was in the room when it was posted or last changed, or at a reaction since. */
        private Set<String> witnesses;
        /** By emoji, who reacts. */
        private final Map<String, List<String>> reactions = new LinkedHashMap<>();
        /** Who was in the room at the last reaction. */
        private Set<String> reactionWitnesses = Set.of();

        Message(String room, String author, String body, String clientMessageId) {
            this.room = room;
            this.author = author;
            this.sent = body;
            this.body = body;
            this.clientMessageId = clientMessageId;
        }

        String id() {
            return Long.toString(stored.id());
        }

        String replyTo() {
            return target == null ? "" : target.id();
        }
    }

    MessageHistory(Random random, FeedModel model) {
        this.random = random;
        this.model = model;
    }

    void post(Chat chat, String person, String room, String body) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        Message message = new Message(room, person, body, id);
        Message target = messages.isEmpty() ? null : any();
        if (target != null && target.room.equals(room)) {
            message.target = target;
            message.root = target.root == null ? target : target.root;
        }
        boolean allowed = model.post(person, room);
        FeedHistory.step(
                allowed,
                () -> message.stored = chat.messages
                        .post(person, room, body, id, message.replyTo())
                        .message());
        if (allowed) {
            count(message, 1);
            message.witnesses = model.members(room);
            messages.add(message);
        }
    }

    /** A retry of any earlier send, which changes nothing. */
    void retry(Chat chat) {
        if (!messages.isEmpty()) {
            Message message = any();
            assertThat(chat.messages.post(
                            message.author, message.room, message.sent, message.clientMessageId, message.replyTo()))
                    .matches(again -> again.duplicate() && again.message().id() == message.stored.id());
        }
    }

    void edit(Chat chat, String person, String body) {
        if (messages.isEmpty()) {
            return;
        }
        Message message = any();
        String actor = random.nextInt(3) == 0 ? person : message.author;
        OptionalInt revision = random.nextBoolean() ? OptionalInt.of(random.nextInt(3)) : OptionalInt.empty();
        boolean isSame = message.body.equals(body);
        boolean allowed = actor.equals(message.author)
                && model.isIn(actor, message.room)
                && !message.deleted
                && (isSame
                        || (!model.isArchived(message.room)
                                && model.mayPost(actor, message.room)
                                && revision.orElse(message.revision) == message.revision));
        FeedHistory.step(allowed, () -> chat.edits.edit(actor, message.id(), body, revision));
        if (allowed && !isSame) {
            message.revision++;
            change(message, "edited", body, actor);
        }
    }

    void delete(Chat chat, String person) {
        if (messages.isEmpty()) {
            return;
        }
        Message message = any();
        boolean allowed = model.isIn(person, message.room)
                && (person.equals(message.author) || model.has(person, message.room, Role.MODERATOR));
        FeedHistory.step(allowed, () -> chat.edits.delete(person, message.id(), ""));
        if (allowed && !message.deleted) {
            if (message.pinned) {
                pinned(message, false, person);
            }
            message.deleted = true;
            message.reactions.clear();
            count(message, -1);
            change(message, "deleted", "", person);
        }
    }

    /** Adds a reaction or takes one back. */
    void react(Chat chat, String person) {
        if (messages.isEmpty()) {
            return;
        }
        Message message = any();
        String emoji = List.of("👍", "❤️", "🎉").get(random.nextInt(3));
        boolean adds = random.nextInt(3) > 0;
        List<String> people = message.reactions.getOrDefault(emoji, List.of());
        boolean changes = people.contains(person) != adds;
        boolean allowed =
                model.isIn(person, message.room) && !message.deleted && !(changes && model.isArchived(message.room));
        FeedHistory.step(allowed, () -> {
            if (adds) {
                chat.reactions.add(person, message.id(), emoji);
            } else {
                chat.reactions.remove(person, message.id(), emoji);
            }
        });
        if (allowed && changes) {
            if (adds) {
                message.reactions
                        .computeIfAbsent(emoji, each -> new ArrayList<>())
                        .add(person);
            } else {
                people.remove(person);
                message.reactions.values().removeIf(List::isEmpty);
            }
            responded(message, adds ? "reacted" : "unreacted", person);
        }
    }

    /** Pins a message or removes its pin. */
    void pin(Chat chat, String person) {
        if (messages.isEmpty()) {
            return;
        }
        Message message = any();
        boolean pins = random.nextInt(3) > 0;
        boolean changes = message.pinned != pins;
        boolean allowed = model.has(person, message.room, Role.MODERATOR)
                && !message.deleted
                && !(changes && model.isArchived(message.room))
                && !(changes && pins && pinsIn(message.room) == Chat.MAX_PINNED);
        FeedHistory.step(allowed, () -> {
            if (pins) {
                chat.pins.pin(person, message.id());
            } else {
                chat.pins.unpin(person, message.id());
            }
        });
        if (allowed && changes) {
            pinned(message, pins, person);
        }
    }

    private void pinned(Message message, boolean pins, String actor) {
        message.pinned = pins;
        responded(message, pins ? "pinned" : "unpinned", actor);
    }

    private long pinsIn(String room) {
        return messages.stream()
                .filter(message -> message.room.equals(room) && message.pinned)
                .count();
    }

    /** The number of pins that a node has in memory is the right one. */
    void assertPinnedCounts(Chat chat, List<String> rooms) {
        for (String room : rooms) {
            chat.roomDirectory
                    .find(room, "ann")
                    .ifPresent(view -> assertThat((long) view.pinnedCount()).isEqualTo(pinsIn(room)));
        }
    }

    private void responded(Message message, String how, String actor) {
        message.reactionWitnesses = model.members(message.room);
        message.witnesses.addAll(message.reactionWitnesses);
        model.deliver(message.room, how + " " + message.room + " " + message.stored.number() + " by " + actor);
    }

    private void count(Message message, int more) {
        if (message.root != null) {
            message.root.replies += more;
            // Nobody who left before may see that there is one more.
            message.root.reactionWitnesses = model.members(message.room);
        }
    }

    private void change(Message message, String how, String body, String actor) {
        message.body = body;
        message.witnesses = model.members(message.room);
        message.reactionWitnesses = Set.of();
        model.deliver(message.room, how + " " + message.room + " " + message.stored.number() + " by " + actor);
    }

    /** Checks the text that the reader just got. */
    void read(String person, MessageFact fact) {
        StoredMessage shown = fact.message();
        Message message = messages.stream()
                .filter(each -> each.stored.id() == shown.id())
                .findFirst()
                .orElseThrow();
        boolean isWithheld = shown.body().isEmpty()
                && !model.isIn(person, message.room)
                && shown.changes().seq() > 0
                && shown.mentions().isEmpty();
        if (!isWithheld) {
            assertThat(shown.body()).as("%s to %s", fact, person).isEqualTo(message.body);
            assertThat(model.isIn(person, message.room) || message.witnesses.contains(person))
                    .as("%s may see %s", person, fact)
                    .isTrue();
        }
        assertThat(shown.threadRoot()).isEqualTo(message.root == null ? 0 : message.root.stored.id());
        readResponses(person, shown.responses(), message);
        lastSeen.put(List.of(person, message), shown.body());
    }

    /** Checks the responses that the reader just got; one who has left may get none. */
    private void readResponses(String person, Responses shown, Message message) {
        boolean isIn = model.isIn(person, message.room);
        if (isIn || !shown.equals(Responses.NONE)) {
            assertThat(shown.pin() != null).as("pin shown to %s", person).isEqualTo(message.pinned);
            assertThat(shown.replyCount()).as("answers shown to %s", person).isEqualTo(message.replies);
            assertThat(shown.reactions())
                    .as("reactions to %s", person)
                    .isEqualTo(message.reactions.entrySet().stream()
                            .map(each ->
                                    new Reaction(each.getKey(), each.getValue().size(), each.getValue()))
                            .toList());
            assertThat(isIn || message.witnesses.contains(person) || message.reactionWitnesses.contains(person))
                    .as("%s may see the reactions", person)
                    .isTrue();
        }
    }

    /** Once everything has been read. */
    void assertReadersEndWithTheLastTexts() {
        lastSeen.forEach((key, text) -> {
            Message message = (Message) key.get(1);
            if (message.witnesses.contains((String) key.get(0))) {
                assertThat(text).as("%s in the end", key.get(0)).isEqualTo(message.body);
            }
        });
    }

    /** The unread mentions that a node has in memory are those in the database. */
    void assertUnreadMentions(Chat chat, List<String> people, List<String> rooms) {
        Map<String, Integer> stored = new HashMap<>();
        chat.stores
                .log()
                .snapshot()
                .mentions()
                .forEach(mention -> stored.merge(mention.room() + " " + mention.username(), 1, Integer::sum));
        chat.stores
                .log()
                .snapshot()
                .mentionsOfAll()
                .forEach(mention -> people.stream()
                        .filter(person -> chat.roomDirectory
                                .find(mention.room(), person)
                                .filter(view -> view.role().isPresent() && view.readNumber() < mention.number())
                                .isPresent())
                        .forEach(person -> stored.merge(mention.room() + " " + person, 1, Integer::sum)));
        for (String room : rooms) {
            for (String person : people) {
                chat.roomDirectory
                        .find(room, person)
                        .ifPresent(view -> assertThat(view.mentions())
                                .as("mentions of %s in %s", person, room)
                                .isEqualTo(stored.getOrDefault(room + " " + person, 0)));
            }
        }
    }

    /** Rather one of the latest, which others have not read yet. */
    private Message any() {
        int latest = random.nextBoolean() ? Math.min(8, messages.size()) : messages.size();
        return messages.get(messages.size() - 1 - random.nextInt(latest));
    }
}
