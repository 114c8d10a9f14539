package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.chatrpc.Chat;
import org.chatrpc.model.Role;

/** The messages of a random history: posts, edits and deletes them, reacts to them and pins them. */
final class MessageHistory {
    private final Random random;
    private final FeedModel model;
    private final List<HistoryMessage> messages = new ArrayList<>();

    MessageHistory(Random random, FeedModel model) {
        this.random = random;
        this.model = model;
    }

    HistoryMessage find(long id) {
        return messages.stream()
                .filter(message -> message.stored.id() == id)
                .findFirst()
                .orElseThrow();
    }

    void post(Chat chat, String person, String room, String body) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        HistoryMessage message = new HistoryMessage(room, person, body, id);
        HistoryMessage target = messages.isEmpty() ? null : any();
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
            message.texts.put(message.stored.id(), body);
            message.witnesses = model.members(room);
            message.authorOnly = model.blocks.isBlockedIn(person, room);
            messages.add(message);
        }
    }

    /** A retry of any earlier send, which changes nothing. */
    void retry(Chat chat) {
        if (!messages.isEmpty()) {
            HistoryMessage message = any();
            assertThat(chat.messages.post(
                            message.author, message.room, message.sent, message.clientMessageId, message.replyTo()))
                    .matches(again -> again.duplicate() && again.message().id() == message.stored.id());
        }
    }

    void edit(Chat chat, String person, String body) {
        if (messages.isEmpty()) {
            return;
        }
        HistoryMessage message = any();
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
            message.authorOnly |= model.blocks.isBlockedIn(actor, message.room);
            message.texts.put(chat.journal.applied(), body);
            change(message, "edited", body, actor);
        }
    }

    void delete(Chat chat, String person) {
        if (messages.isEmpty()) {
            return;
        }
        HistoryMessage message = any();
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
            message.texts.put(chat.journal.applied(), "");
            change(message, "deleted", "", person);
        }
    }

    /** Adds a reaction or takes one back. */
    void react(Chat chat, String person) {
        if (messages.isEmpty()) {
            return;
        }
        HistoryMessage message = any();
        String emoji = List.of("👍", "❤️", "🎉").get(random.nextInt(3));
        boolean adds = random.nextInt(3) > 0;
        List<String> people = message.reactions.getOrDefault(emoji, List.of());
        boolean changes = people.contains(person) != adds;
        boolean allowed = model.isIn(person, message.room)
                && !message.deleted
                && message.isShownTo(person)
                && !(changes && model.isArchived(message.room));
        boolean inVain = adds && model.blocks.isBlockedIn(person, message.room);
        FeedHistory.step(allowed, () -> {
            if (adds) {
                chat.reactions.add(person, message.id(), emoji);
            } else {
                chat.reactions.remove(person, message.id(), emoji);
            }
        });
        if (allowed && changes && !inVain) {
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
        HistoryMessage message = any();
        boolean pins = random.nextInt(3) > 0;
        boolean changes = message.pinned != pins;
        boolean inVain = model.blocks.isBlockedIn(person, message.room);
        boolean allowed = model.mayPin(person, message.room)
                && !message.deleted
                && message.isShownTo(person)
                && !(changes && model.isArchived(message.room))
                && !(changes && pins && !inVain && pinsIn(message.room) == Chat.MAX_PINNED);
        FeedHistory.step(allowed, () -> {
            if (pins) {
                chat.pins.pin(person, message.id());
            } else {
                chat.pins.unpin(person, message.id());
            }
        });
        if (allowed && changes && !inVain) {
            pinned(message, pins, person);
        }
    }

    private void pinned(HistoryMessage message, boolean pins, String actor) {
        message.pinned = pins;
        responded(message, pins ? "pinned" : "unpinned", actor);
    }

    long pinsIn(String room) {
        return messages.stream()
                .filter(message -> message.room.equals(room) && message.pinned)
                .count();
    }

    private void responded(HistoryMessage message, String how, String actor) {
        message.reactionWitnesses = model.members(message.room);
        message.witnesses.addAll(message.reactionWitnesses);
        model.deliver(message.room, how + " " + message.room + " " + message.stored.number() + " by " + actor);
    }

    private void count(HistoryMessage message, int more) {
        if (message.root != null) {
            message.root.replies += more;
            // Nobody who left before may see that there is one more.
            message.root.reactionWitnesses = model.members(message.room);
        }
    }

    private void change(HistoryMessage message, String how, String body, String actor) {
        message.body = body;
        message.witnesses = model.members(message.room);
        message.reactionWitnesses = Set.of();
        model.deliver(message.room, how + " " + message.room + " " + message.stored.number() + " by " + actor);
    }

    /** Rather one of the latest, which others have not read yet. */
    private HistoryMessage any() {
        int latest = random.nextBoolean() ? Math.min(8, messages.size()) : messages.size();
        return messages.get(messages.size() - 1 - random.nextInt(latest));
    }
}
