package org.chatrpc.soap.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.contract.Reaction;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.soap.xml.XmlBuffer;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More people react to a message than it names, and each of them still learns which reactions are the own ones. */
class OwnReactionsTest {
    private static final String THUMB = "👍";
    private static final List<String> PEOPLE =
            IntStream.range(0, 13).mapToObj(i -> "user-" + (char) ('a' + i)).toList();

    private final AtomicInteger loads = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void everybodyLearnsTheOwnReactionOnSqlite() {
        check(SqliteTemplate.databaseAt(folder.resolve("chat.db")));
    }

    @Test
    void everybodyLearnsTheOwnReactionOnPostgres() {
        check(PostgresServer.newDatabase());
    }

    private void check(DatabaseConfig database) {
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            Readers readers = new Readers(chat);
            PEOPLE.forEach(chat::register);
            long id = chat.post("user-a", "general", "hello").message().id();
            PEOPLE.subList(0, 12).forEach(person -> chat.reactions.add(person, Long.toString(id), THUMB));
            chat.reactions.add("user-m", Long.toString(id), "🎉");

            StoredMessage twelve = chat.stores.messages().find(id).orElseThrow();
            assertThat(twelve.responses().reactions().get(0).count()).isEqualTo(12);
            assertThat(PEOPLE)
                    .allSatisfy(person -> assertThat(readers.own(twelve, person))
                            .containsExactly(person.equals("user-m") ? "🎉" : THUMB));
            assertThat(loads).as("once for all readers").hasValue(1);

            chat.reactions.remove("user-l", Long.toString(id), THUMB);
            StoredMessage eleven = chat.stores.messages().find(id).orElseThrow();
            assertThat(readers.own(eleven, "user-l")).isEmpty();
            assertThat(readers.own(eleven, "user-k")).containsExactly(THUMB);
            assertThat(loads).as("once more for another state").hasValue(2);

            // The same count and the same first ten, but another eleventh person.
            chat.reactions.remove("user-k", Long.toString(id), THUMB);
            chat.reactions.add("user-l", Long.toString(id), THUMB);
            StoredMessage other = chat.stores.messages().find(id).orElseThrow();
            assertThat(readers.own(other, "user-k")).isEmpty();
            assertThat(readers.own(other, "user-l")).containsExactly(THUMB);

            chat.edits.delete("user-a", Long.toString(id), "");
            StoredMessage deleted = chat.stores.messages().find(id).orElseThrow();
            assertThat(readers.own(deleted, "user-l")).isEmpty();
        }
    }

    @Test
    void nothingIsReadForMessagesThatNameEverybody() {
        try (Chat chat = new Chat(folder).ready()) {
            Readers readers = new Readers(chat);
            PEOPLE.subList(0, 11).forEach(chat::register);
            long id = chat.post("user-a", "general", "hello").message().id();
            PEOPLE.subList(0, 10).forEach(person -> chat.reactions.add(person, Long.toString(id), THUMB));
            StoredMessage ten = chat.stores.messages().find(id).orElseThrow();
            assertThat(PEOPLE.subList(0, 11))
                    .allSatisfy(
                            person -> assertThat(readers.own(ten, person)).hasSize(person.equals("user-k") ? 0 : 1));
            assertThat(loads).hasValue(0);
        }
    }

    @Test
    void readersOfTheSameStateWaitForOneOfThemToReadIt() throws Exception {
        StoredMessage crowded = crowded();
        CountDownLatch go = new CountDownLatch(1);
        OwnReactions reactions = new OwnReactions(
                (id, emoji) -> {
                    loads.incrementAndGet();
                    Awaitility.await().until(() -> go.getCount() == 0);
                    return Map.of(THUMB, Set.of("user-l"));
                },
                1 << 20);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Set<String>>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> reactions.of(crowded, i % 2 == 0 ? "user-l" : "user-m")))
                    .toList();
            Awaitility.await().until(() -> loads.get() == 1);
            go.countDown();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i % 2 == 0 ? Set.of(THUMB) : Set.of());
            }
            assertThat(loads).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void afterAFailureTheMarkIsMissingAndTheNextReaderTriesAgain() {
        StoredMessage crowded = crowded();
        OwnReactions reactions = new OwnReactions(
                (id, emoji) -> {
                    if (loads.incrementAndGet() == 1) {
                        throw new StoreUnavailableException("gone", new IllegalStateException());
                    }
                    return Map.of(THUMB, Set.of("user-l"));
                },
                1 << 20);
        assertThat(reactions.of(crowded, "user-a")).containsExactly(THUMB);
        assertThat(reactions.of(crowded, "user-l")).isEmpty();
        assertThat(reactions.of(crowded, "user-l")).containsExactly(THUMB);
    }

    /** A message with one reaction more than names. */
    private static StoredMessage crowded() {
        StoredMessage message =
                new StoredMessage(7, "general", 1, "user-a", "hello", "id", 0, Instant.EPOCH, List.of());
        for (int i = 0; i < 12; i++) {
            message = message.withReaction(8 + i, THUMB, PEOPLE.get(i));
        }
        return message;
    }

    /** What the endpoints show to each reader, with and without the SOAP stack. */
    private final class Readers {
        private final MessageMapping messages;
        private final RenderedMessages rendered;

        Readers(Chat chat) {
            PeopleMapping people = new PeopleMapping(chat.accountDirectory, chat.presenceView);
            OwnReactions reactions = new OwnReactions(
                    (id, emoji) -> {
                        loads.incrementAndGet();
                        return chat.finder.reactingPeople(id, emoji);
                    },
                    1 << 20);
            messages = new MessageMapping(people, reactions);
            RoomMapping rooms = new RoomMapping(people, chat.messages::everybodyRole);
            rendered = new RenderedMessages(
                    new EventMapping(chat.roomDirectory, people, rooms, messages, chat.announcements),
                    messages,
                    people,
                    1 << 20);
        }

        /** The emoji marked as the reader's own, in every way of reading alike. */
        List<String> own(StoredMessage message, String reader) {
            List<Reaction> mapped = messages.message(message, reader).getReaction();
            XmlBuffer history = new XmlBuffer(16);
            rendered.message(message, reader, history);
            String xml = new String(history.toByteArray(), UTF_8);
            XmlBuffer posted = new XmlBuffer(16);
            rendered.event(new LogEntry(100, message.sentAt(), new MessagePosted(message)), reader, posted);
            assertThat(new String(posted.toByteArray(), UTF_8)).endsWith(xml + "</event>");
            if (!message.isDeleted()) {
                XmlBuffer added = new XmlBuffer(16);
                rendered.event(
                        new LogEntry(101, message.sentAt(), new ReactionAdded("user-a", THUMB, message)),
                        reader,
                        added);
                assertThat(new String(added.toByteArray(), UTF_8)).contains(xml);
            }
            for (Reaction reaction : mapped) {
                String start = "<reaction><emoji>" + reaction.getEmoji() + "</emoji>";
                String element = xml.substring(xml.indexOf(start), xml.indexOf("</reaction>", xml.indexOf(start)));
                assertThat(element.endsWith("<own>true</own>")).isEqualTo(Boolean.TRUE.equals(reaction.isOwn()));
            }
            return mapped.stream()
                    .filter(reaction -> Boolean.TRUE.equals(reaction.isOwn()))
                    .map(Reaction::getEmoji)
                    .toList();
        }
    }
}
