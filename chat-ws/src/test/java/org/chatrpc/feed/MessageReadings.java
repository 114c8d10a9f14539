package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chatrpc.Chat;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.room.RoomView;

/**
 * Checks each message of a random history that a reader gets. Whatever the cursor, it has the text that it has at that moment;
 * somebody who was not in the room at the last change, and is not now, gets none.
 */
final class MessageReadings {
    private final MessageHistory messages;
    private final FeedModel model;
    /** By reader and message, the text that came last. */
    private final Map<List<Object>, String> lastSeen = new HashMap<>();

    MessageReadings(MessageHistory messages, FeedModel model) {
        this.messages = messages;
        this.model = model;
    }

    /** Checks the text that the reader just got. */
    void read(String person, MessageFact fact) {
        StoredMessage shown = fact.message();
        HistoryMessage message = messages.find(shown.id());
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
        assertThat(shown.isShownTo(person)).as("%s shown to %s", fact, person).isEqualTo(message.isShownTo(person));
        assertThat(shown.threadRoot()).isEqualTo(message.root == null ? 0 : message.root.stored.id());
        readResponses(person, shown.responses(), message);
        lastSeen.put(List.of(person, message), shown.body());
    }

    /** Checks a text that the reader just got from a node that knows nothing of what others committed after an entry. */
    void readLate(String person, MessageFact fact, long applied) {
        StoredMessage shown = fact.message();
        HistoryMessage message = messages.find(shown.id());
        boolean isWithheld = shown.body().isEmpty()
                && shown.changes().seq() > 0
                && shown.mentions().isEmpty();
        if (!isWithheld) {
            assertThat(message.textsSince(applied)).as("%s to %s", fact, person).contains(shown.body());
        }
        lastSeen.put(List.of(person, message), shown.body());
    }

    /** Checks the responses that the reader just got; one who has left may get none. */
    private void readResponses(String person, Responses shown, HistoryMessage message) {
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
            HistoryMessage message = (HistoryMessage) key.get(1);
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
                        .filter(person -> !chat.blockDirectory.isBlocked(person, mention.author()))
                        .filter(person -> chat.roomDirectory
                                .find(mention.room(), person)
                                .flatMap(RoomView::member)
                                .filter(member -> member.readNumber() < mention.number()
                                        || (member.membership().readSeq() < mention.lateSeq()
                                                && !person.equals(mention.author())))
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

    /** The number of pins that a node has in memory is the right one. */
    void assertPinnedCounts(Chat chat, List<String> rooms) {
        for (String room : rooms) {
            chat.roomDirectory
                    .find(room, "ann")
                    .ifPresent(view -> assertThat((long) view.pinnedCount()).isEqualTo(messages.pinsIn(room)));
        }
    }

    /** A page of the newest messages is the same in memory as on disk. */
    void assertPageAsOnDisk(Chat chat, String room, Random random) {
        long number = random.nextLong(2 + model.lastNumber(room));
        ReadLimit limit = new ReadLimit(1 + random.nextInt(10), 1 + random.nextInt(10_000));
        chat.log
                .messagesBefore(room, number, limit)
                .ifPresent(page ->
                        assertThat(page).isEqualTo(chat.stores.messages().before(room, number, limit)));
        chat.log
                .messagesAfter(room, number, limit)
                .ifPresent(page ->
                        assertThat(page).isEqualTo(chat.stores.messages().after(room, number, limit)));
    }
}
