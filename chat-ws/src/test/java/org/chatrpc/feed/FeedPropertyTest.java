package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.Chat;
import org.chatrpc.log.Fact;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.log.LogEntry;
import org.chatrpc.log.Visibility;
import org.chatrpc.problem.ChatException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random interleavings of posts, joins, leaves, removals and read marks from several threads, against readers that poll all
 * the while with pages and waits of random sizes. The oracle is the log itself, read whole afterwards: a reader must have got
 * exactly the entries of rooms it was in, joining and leaving included, and its own read marks; once, in order.
 *
 * <p>The memory window is small, so that readers fall behind it and are served by the database.
 */
class FeedPropertyTest {
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dan", "eve");
    private static final List<String> ROOMS = List.of("general", "red", "green", "blue");
    private static final int ACTIONS = 400;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachReaderSeesExactlyWhatItMaySeeOnceInOrder(long seed) throws Exception {
        int window = seed % 2 == 0 ? 5_000 : 20;
        JournalPolicy journal =
                new JournalPolicy(10_000, 1 + (int) seed * 7, Duration.ofSeconds(20), window, 1_000_000);
        try (Chat chat = new Chat(folder, Chat.Options.defaults().with(journal)).ready()) {
            PEOPLE.forEach(chat::register);
            ROOMS.stream()
                    .skip(1)
                    .forEach(room ->
                            chat.rooms.create("ann", room, Optional.empty(), Optional.empty(), Visibility.PUBLIC));
            String start = chat.feed.now();
            Map<String, Set<String>> rooms = roomsOf(chat);

            Map<String, List<LogEntry>> seen = run(chat, start, seed);

            List<LogEntry> whole =
                    chat.stores.log().readAfter(Cursor.parse(start).seq(), Integer.MAX_VALUE);
            for (String person : PEOPLE) {
                assertThat(seen.get(person))
                        .as("what %s saw", person)
                        .isEqualTo(visibleTo(person, rooms.get(person), whole));
            }
        }
    }

    private Map<String, List<LogEntry>> run(Chat chat, String start, long seed) throws Exception {
        AtomicInteger acting = new AtomicInteger(PEOPLE.size());
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> actors = new ArrayList<>();
            Map<String, Future<List<LogEntry>>> readers = new HashMap<>();
            for (String person : PEOPLE) {
                Random random = new Random(seed * 31 + person.hashCode());
                actors.add(threads.submit(() -> {
                    act(chat, person, random);
                    acting.decrementAndGet();
                }));
                Callable<List<LogEntry>> reader =
                        () -> read(chat, person, start, new Random(seed + person.hashCode()), acting);
                readers.put(person, threads.submit(reader));
            }
            for (Future<?> actor : actors) {
                actor.get(60, TimeUnit.SECONDS);
            }
            Map<String, List<LogEntry>> seen = new HashMap<>();
            for (String person : PEOPLE) {
                seen.put(person, readers.get(person).get(60, TimeUnit.SECONDS));
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void act(Chat chat, String person, Random random) {
        for (int i = 0; i < ACTIONS; i++) {
            String room = ROOMS.get(random.nextInt(ROOMS.size()));
            String other = PEOPLE.get(random.nextInt(PEOPLE.size()));
            try {
                switch (random.nextInt(11)) {
                    case 0, 1 -> chat.members.join(person, room);
                    case 2 -> chat.members.leave(person, room);
                    case 3 -> chat.members.invite(person, room, other);
                    case 4 -> chat.members.remove(person, room, other);
                    case 5 ->
                        chat.members.markRead(
                                person, room, chat.rooms.get(person, room).lastNumber());
                    case 6 -> chat.accounts.updateProfile(person, person + " " + random.nextInt(3));
                    default -> chat.post(person, room, person + " tells @" + other + " " + i);
                }
            } catch (ChatException refused) {
                // Refusals are part of the interleaving: only what was recorded counts.
                assertThat(refused.problem().retryable())
                        .as(refused.getMessage())
                        .isFalse();
            }
        }
    }

    private static List<LogEntry> read(Chat chat, String person, String start, Random random, AtomicInteger acting) {
        List<LogEntry> seen = new ArrayList<>();
        String cursor = start;
        while (true) {
            boolean last = acting.get() == 0;
            FeedPage page = chat.feed.read(
                    person,
                    "session of " + person,
                    Optional.of(cursor),
                    last ? Duration.ZERO : Duration.ofSeconds(random.nextInt(2)),
                    OptionalInt.of(1 + random.nextInt(20)));
            seen.addAll(page.entries());
            cursor = page.cursor();
            if (last && page.entries().isEmpty() && !page.hasMore()) {
                return seen;
            }
        }
    }

    private static Map<String, Set<String>> roomsOf(Chat chat) {
        Map<String, Set<String>> rooms = new HashMap<>();
        for (String person : PEOPLE) {
            Set<String> own = new HashSet<>();
            chat.rooms.list(person, true).forEach(room -> own.add(room.info().id()));
            rooms.put(person, own);
        }
        return rooms;
    }

    /** The oracle: walks the log and keeps the set of rooms the person is in. */
    private static List<LogEntry> visibleTo(String person, Set<String> rooms, List<LogEntry> whole) {
        List<LogEntry> visible = new ArrayList<>();
        for (LogEntry entry : whole) {
            Fact fact = entry.fact();
            boolean before = rooms.contains(fact.stream());
            if (fact instanceof Fact.MemberJoined joined && joined.username().equals(person)) {
                rooms.add(joined.room());
            } else if (fact instanceof Fact.MemberLeft left && left.username().equals(person)) {
                rooms.remove(left.room());
            }
            boolean mine =
                    fact instanceof Fact.ReadMarked read && read.username().equals(person);
            boolean everybodys = fact.stream().equals(Fact.EVERYBODY);
            if (before || mine || everybodys || rooms.contains(fact.stream())) {
                visible.add(entry);
            }
        }
        return visible;
    }
}
