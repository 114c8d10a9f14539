package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.Chat;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.problem.ChatException;

/**
 * Random interleavings of posts, joins, leaves, removals, profile changes and read marks from several threads, with
 * readers that poll concurrently with random page sizes and waiting times; each call goes to a random node. The oracle
 * is the log itself, read afterwards: a reader must have received exactly the entries of its rooms while a member,
 * joining and leaving included, its own read marks, and the entries for everybody; once each, in order.
 */
final class Interleaving {
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dan", "eve");
    private static final List<String> ROOMS = List.of("general", "red", "green", "blue");

    private final List<Chat> nodes;
    private final long seed;
    private final int actions;
    private final String start;

    /**
     * @param actions per person
     */
    Interleaving(List<Chat> nodes, long seed, int actions) {
        this.nodes = nodes;
        this.seed = seed;
        this.actions = actions;
        Chat first = nodes.get(0);
        PEOPLE.forEach(first::register);
        ROOMS.stream()
                .skip(1)
                .forEach(room -> first.rooms.create(
                        "ann", room, Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty()));
        nodes.forEach(node -> node.journal.catchUp(0));
        start = first.feed.now();
    }

    void eachReaderSeesExactlyWhatItMaySeeOnceInOrder() throws Exception {
        Chat first = nodes.get(0);
        Map<String, Set<String>> rooms = roomsOf(first);

        Map<String, List<LogEntry>> seen = run();

        List<LogEntry> whole = first.stores.log().readAfter(Cursor.parse(start).seq(), Integer.MAX_VALUE);
        for (String person : PEOPLE) {
            assertThat(seen.get(person))
                    .as("what %s saw", person)
                    .isEqualTo(visibleTo(person, rooms.get(person), whole));
        }
        nodes.forEach(node -> assertThat(roomsSeenOn(node)).isEqualTo(roomsSeenOn(first)));
    }

    /** Members, read marks, mentions and everything else in a list of rooms. */
    private static Map<String, List<?>> roomsSeenOn(Chat node) {
        Map<String, List<?>> seen = new HashMap<>();
        PEOPLE.forEach(person -> seen.put(person, node.rooms.list(person, false, "", Integer.MAX_VALUE)));
        return seen;
    }

    private Map<String, List<LogEntry>> run() throws Exception {
        AtomicBoolean settled = new AtomicBoolean();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> actors = new ArrayList<>();
            Map<String, Future<List<LogEntry>>> readers = new HashMap<>();
            for (String person : PEOPLE) {
                Random random = new Random(seed * 31 + person.hashCode());
                actors.add(threads.submit(() -> act(person, random)));
                Callable<List<LogEntry>> reader = () -> read(person, new Random(seed + person.hashCode()), settled);
                readers.put(person, threads.submit(reader));
            }
            for (Future<?> actor : actors) {
                actor.get(60, TimeUnit.SECONDS);
            }
            nodes.forEach(node -> node.journal.catchUp(0));
            settled.set(true);
            Map<String, List<LogEntry>> seen = new HashMap<>();
            for (String person : PEOPLE) {
                seen.put(person, readers.get(person).get(60, TimeUnit.SECONDS));
            }
            return seen;
        } finally {
            threads.shutdownNow();
        }
    }

    private void act(String person, Random random) {
        for (int i = 0; i < actions; i++) {
            Chat chat = one(nodes, random);
            String room = one(ROOMS, random);
            String other = one(PEOPLE, random);
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

    private List<LogEntry> read(String person, Random random, AtomicBoolean settled) {
        List<LogEntry> seen = new ArrayList<>();
        String cursor = start;
        while (true) {
            boolean last = settled.get();
            FeedPage page = one(nodes, random)
                    .read(
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
            chat.rooms
                    .list(person, true, "", Integer.MAX_VALUE)
                    .forEach(room -> own.add(room.info().id()));
            rooms.put(person, own);
        }
        return rooms;
    }

    /** The oracle: replays the log and tracks the rooms that the person is a member of. */
    private static List<LogEntry> visibleTo(String person, Set<String> rooms, List<LogEntry> whole) {
        List<LogEntry> visible = new ArrayList<>();
        for (LogEntry entry : whole) {
            Fact fact = entry.fact();
            boolean before = rooms.contains(fact.stream());
            if (fact instanceof MemberJoined joined && joined.username().equals(person)) {
                rooms.add(joined.room());
            } else if (fact instanceof MemberLeft left && left.username().equals(person)) {
                rooms.remove(left.room());
            }
            boolean mine = fact instanceof ReadMarked read && read.username().equals(person);
            boolean everybodys = fact.stream().equals(Fact.EVERYBODY);
            if (before || mine || everybodys || rooms.contains(fact.stream())) {
                visible.add(entry);
            }
        }
        return visible;
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
