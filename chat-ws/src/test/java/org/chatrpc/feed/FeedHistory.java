package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.problem.ChatException;
import org.chatrpc.room.RoomNames;

/**
 * A random history of everything that users can do, of readers that fetch pages of random sizes in between, and of nodes that
 * are restarted or know for a while nothing of the others; each step runs on any of the nodes. The seed determines the whole history. {@link FeedModel} says which steps are allowed, and
 * what each reader must have received in the end.
 */
final class FeedHistory implements AutoCloseable {
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dan");
    private static final int RESTARTS_ONCE_IN = 60;
    private static final int LAGS_ONCE_IN = 25;
    private static final List<String> ROOMS = List.of(RoomNames.GENERAL, "red", "green", "blue");
    private static final List<List<String>> PAIRS = List.of(List.of("ann", "bob"), List.of("bob", "cid"));
    private static final List<String> POSTED_IN = Stream.concat(
                    ROOMS.stream(), PAIRS.stream().map(pair -> RoomNames.direct(pair.get(0), pair.get(1))))
            .toList();

    private final List<Supplier<Chat>> starts;
    private final List<Lag> lags;
    private final List<Chat> nodes;
    private final Random random;
    private final FeedModel model;
    private final SessionHistory sessions;
    private final MessageHistory messages;
    private final MessageReadings readings;
    private final Map<String, String> cursors = new HashMap<>();
    private final Map<String, List<String>> received = new HashMap<>();

    /**
     * @param starts each starts a node
     * @param lags of the nodes; none if there is only one
     */
    FeedHistory(List<Supplier<Chat>> starts, List<Lag> lags, long seed) {
        this.starts = starts;
        this.lags = lags;
        this.nodes = new ArrayList<>();
        starts.forEach(start -> nodes.add(start.get()));
        this.random = new Random(seed);
        Chat first = nodes.get(0);
        this.sessions = new SessionHistory(nodes, random);
        PEOPLE.forEach(person -> sessions.opened(person, first.register(person)));
        this.model = new FeedModel(
                PEOPLE, first.rooms.get("ann", RoomNames.GENERAL).info().title());
        PAIRS.forEach(pair -> {
            first.rooms.openDirect(pair.get(0), pair.get(1));
            model.openDirect(pair.get(0), pair.get(1));
        });
        this.messages = new MessageHistory(random, model);
        this.readings = new MessageReadings(messages, model);
        PEOPLE.forEach(person -> {
            cursors.put(person, first.feed.now());
            received.put(person, new ArrayList<>());
        });
        catchUp();
    }

    void eachReaderReceivesWhatTheModelSaysOnceInOrder(int steps) {
        for (int step = 0; step < steps; step++) {
            String person = one(PEOPLE);
            if (random.nextInt(RESTARTS_ONCE_IN) == 0) {
                restart(random.nextInt(nodes.size()));
            } else if (!lags.isEmpty() && random.nextInt(LAGS_ONCE_IN) == 0) {
                one(lags).begin();
            } else if (random.nextInt(4) == 0) {
                read(person, random.nextInt(nodes.size()));
                int node = random.nextInt(nodes.size());
                if (!isLagging(node)) {
                    readings.assertPageAsOnDisk(nodes.get(node), one(POSTED_IN), random);
                }
            } else {
                act(person, step);
                catchUp();
            }
        }
        endLags();
        for (String person : PEOPLE) {
            boolean more = true;
            while (more) {
                more = read(person, random.nextInt(nodes.size()));
            }
            assertThat(received.get(person)).as("what %s received", person).isEqualTo(model.receivedBy(person));
        }
        readings.assertReadersEndWithTheLastTexts();
        nodes.forEach(node -> readings.assertUnreadMentions(node, PEOPLE, POSTED_IN));
        nodes.forEach(node -> readings.assertPinnedCounts(node, POSTED_IN));
    }

    /** Afterwards, the node has in memory only what it has read from the database. */
    private void restart(int node) {
        endLag(node);
        nodes.get(node).close();
        nodes.set(node, starts.get(node).get());
    }

    @Override
    public void close() {
        nodes.forEach(Chat::close);
    }

    private void catchUp() {
        nodes.forEach(node -> node.journal.catchUp(0));
    }

    private boolean isLagging(int node) {
        return !lags.isEmpty() && lags.get(node).isLagging();
    }

    private void endLag(int node) {
        if (isLagging(node)) {
            lags.get(node).end();
            nodes.get(node).journal.catchUp(0);
        }
    }

    private void endLags() {
        for (int node = 0; node < nodes.size(); node++) {
            endLag(node);
        }
    }

    /** The node that acts has caught up, as a call that it refuses is made again then. */
    private void act(String person, int step) {
        int node = random.nextInt(nodes.size());
        endLag(node);
        Chat chat = nodes.get(node);
        String room = one(ROOMS);
        String other = one(PEOPLE);
        int choice = random.nextInt(36);
        switch (choice) {
            case 0 -> {
                Visibility visibility = one(List.of(Visibility.PUBLIC, Visibility.PRIVATE));
                step(
                        model.create(person, room, visibility),
                        () -> chat.rooms.create(
                                person, room, Optional.of(room), Optional.empty(), visibility, Optional.empty()));
            }
            case 1 -> step(model.join(person, room), () -> chat.members.join(person, room));
            case 2 -> step(model.leave(person, room), () -> chat.members.leave(person, room));
            case 3, 4 -> step(model.invite(person, room, other), () -> chat.members.invite(person, room, other));
            case 5 -> step(model.expel(person, room, other), () -> chat.members.remove(person, room, other));
            case 6, 7 -> {
                Role role = one(List.of(Role.values()));
                step(model.setRole(person, room, other, role), () -> chat.members.setRole(person, room, other, role));
            }
            case 8, 9 -> update(chat, person, room);
            case 10 -> {
                long number = random.nextLong(1 + model.lastNumber(room));
                step(model.markRead(person, room, number), () -> chat.members.markRead(person, room, number));
            }
            case 11 -> {
                Notify notify = one(List.of(Notify.values()));
                boolean favourite = random.nextBoolean();
                step(
                        model.prefer(person, room, notify, favourite),
                        () -> chat.members.setPreferences(person, room, Optional.of(notify), Optional.of(favourite)));
            }
            case 12 -> {
                String name = person + " " + random.nextInt(3);
                step(model.rename(person, name), () -> chat.accounts.updateProfile(person, name));
            }
            case 13, 14 -> {
                endLags();
                sessions.step(person, chat);
            }
            case 28 -> step(model.ban(person, room, other), () -> chat.bans.ban(person, room, other));
            case 29, 30 -> step(model.unban(person, room, other), () -> chat.bans.unban(person, room, other));
            case 31, 32 -> block(chat, person, other);
            case 15, 16, 17 ->
                messages.edit(
                        chat, person, "@" + (random.nextInt(4) == 0 ? "room" : other) + " edited " + random.nextInt(3));
            case 18 -> messages.delete(chat, person);
            case 19, 20 -> messages.retry(chat);
            case 21, 22, 23, 24 -> messages.react(chat, person);
            case 25, 26, 27 -> messages.pin(chat, person);
            default ->
                messages.post(
                        chat, person, one(POSTED_IN), "@" + (random.nextInt(4) == 0 ? "room" : other) + " " + step);
        }
    }

    private void block(Chat chat, String person, String other) {
        boolean blocks = random.nextInt(3) > 0;
        if (!person.equals(other)) {
            if (model.blocks.set(person, other, blocks)) {
                model.receivedBy(person).add((blocks ? "blocked " : "unblocked ") + other);
            }
            step(true, () -> {
                if (blocks) {
                    chat.blocks.block(person, other);
                } else {
                    chat.blocks.unblock(person, other);
                }
            });
        }
    }

    private void update(Chat chat, String person, String room) {
        Optional<String> title = maybe("title " + random.nextInt(3));
        Optional<String> topic = maybe("topic " + random.nextInt(3));
        Optional<Boolean> archived = random.nextInt(4) == 0 ? Optional.of(random.nextInt(3) == 0) : Optional.empty();
        Optional<Role> postingRole =
                random.nextInt(6) == 0 ? Optional.of(one(List.of(Role.values()))) : Optional.empty();
        step(
                model.update(person, room, title, topic, archived, postingRole),
                () -> chat.rooms.update(person, room, title, topic, archived, postingRole));
    }

    static void step(boolean allowed, Runnable call) {
        boolean done;
        String why = "";
        try {
            call.run();
            done = true;
        } catch (ChatException refused) {
            assertThat(refused.problem().retryable()).as(refused.getMessage()).isFalse();
            why = refused.getMessage();
            done = false;
        }
        assertThat(done).as("whether it is allowed. %s", why).isEqualTo(allowed);
    }

    /** Whether there may be more. */
    private boolean read(String person, int node) {
        Chat chat = nodes.get(node);
        FeedPage page = chat.read(
                person,
                "session of " + person,
                Optional.of(cursors.get(person)),
                Duration.ZERO,
                OptionalInt.of(1 + random.nextInt(20)));
        page.entries().stream()
                .map(LogEntry::fact)
                .filter(MessageFact.class::isInstance)
                .forEach(fact -> {
                    if (isLagging(node)) {
                        readings.readLate(person, (MessageFact) fact, chat.journal.applied());
                    } else {
                        readings.read(person, (MessageFact) fact);
                    }
                });
        page.entries().stream().map(LogEntry::fact).map(FeedWords::of).forEach(received.get(person)::add);
        cursors.put(person, page.cursor());
        return page.hasMore();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
