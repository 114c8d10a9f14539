package org.chatrpc.feed;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.room.RoomDirectory;

/**
 * What readers are told in passing: who is typing, and whose presence changed. Of each room, only the latest of each member
 * is kept, for a few seconds or minutes, so its size is bounded by that of the rooms, and however much happens, a reader is
 * told it once. Readers keep their own {@link EphemeralPosition}.
 *
 * <p>Whoever posts a message no longer types it: as a projection of the log, this is told of messages before readers can see them, and
 * tells no typing from before them. What another node tells of typing may arrive later than the message.
 *
 * <p>Thread-safe. A read takes no lock, and if nothing has happened, costs a comparison. A version is published only after
 * all changes up to it can be read.
 */
public final class EphemeralEvents implements Projection {
    /** In one answer. */
    private static final int MAX_EVENTS = 100;
    /** Typing is told as long as it is repeated, and this much longer. */
    private static final Duration TYPING_SLACK = Duration.ofSeconds(3);

    private static final long PRESENCE_LIFE_MILLIS = 600_000;
    private static final long CLEAN_EVERY_MILLIS = 60_000;
    /** How far back a reader is told of presence who comes from another node. */
    private static final long OVERLAP_MILLIS = 5_000;

    private final RoomDirectory rooms;
    private final WaitingRoom waiting;
    private final BiPredicate<String, String> blocks;
    private final EphemeralPolicy policy;
    private final LongSupplier nanoTime;
    private final String node = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 41), 36);
    private final long startNanos;
    private final Instant startedAt;
    private final Map<String, RoomChanges> changes = new ConcurrentHashMap<>();

    @GuardedBy("this")
    private long cleanedAt;

    /** Of the newest change: its time on this node's clock, or more. Written under the lock. */
    private volatile long last;

    /** @param posts who posted lately, for as long as typing is told */
    private record RoomChanges(RecentChanges typing, RecentChanges presence, RecentPosts posts) {}

    /**
     * @param blocks whether the first user blocks the second one
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public EphemeralEvents(
            RoomDirectory rooms,
            WaitingRoom waiting,
            BiPredicate<String, String> blocks,
            EphemeralPolicy policy,
            Clock clock,
            LongSupplier nanoTime) {
        this.rooms = rooms;
        this.waiting = waiting;
        this.blocks = blocks;
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.startedAt = clock.instant();
    }

    /** The time on this node's clock, in milliseconds. */
    long millis() {
        return (nanoTime.getAsLong() - startNanos) / 1_000_000;
    }

    /** Tells the other members of the room, unless they were told so a moment ago. Returns whether they are told. */
    public boolean typing(String room, String username) {
        return typing(room, username, Long.MAX_VALUE, policy.typingEvery().toMillis());
    }

    /**
     * Like {@link #typing}, for what another node has decided to tell, which may arrive early, or after the message that was typed.
     *
     * @param seq the last log entry that the other node knew
     */
    public void typingElsewhere(String room, String username, long seq) {
        boolean unused = typing(room, username, seq, policy.typingEvery().toMillis() / 2);
    }

    private boolean typing(String room, String username, long seq, long everyMillis) {
        synchronized (this) {
            clean();
            if (changesIn(room).posts().isAfter(username, seq)) {
                return false;
            }
            RecentChanges typing = changesIn(room).typing();
            long before = typing.versionOf(username);
            if (before >= 0 && millis() - before < everyMillis) {
                return false;
            }
            long version = Math.max(last + 1, millis());
            typing.put(username, version);
            last = version;
        }
        waiting.wakeOthersIn(room, username);
        return true;
    }

    @Override
    public void load(Snapshot snapshot) {
        // What was posted while this node did not look is not known; what was typed has ended soon.
    }

    @Override
    public synchronized void apply(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.fact() instanceof MessagePosted posted) {
                clean();
                RoomChanges room = changesIn(posted.message().room());
                room.typing().remove(posted.actor());
                room.posts().put(posted.actor(), entry.seq(), millis());
            }
        }
    }

    /** The last log entry that is known here. */
    public long applied() {
        return rooms.applied();
    }

    /** Tells those who share a small room with these users that their presence changed. */
    public void presenceChanged(Collection<String> usernames) {
        Set<String> touched = new HashSet<>();
        synchronized (this) {
            clean();
            long version = last;
            for (String username : usernames) {
                version = Math.max(version + 1, millis());
                for (String room : rooms.roomsOf(username)) {
                    int members = rooms.memberCount(room);
                    if (members > 1 && members <= policy.presenceMembers()) {
                        changesIn(room).presence().put(username, version);
                        touched.add(room);
                    }
                }
            }
            last = version;
        }
        waiting.wakeForPresence(touched, millis());
    }

    @GuardedBy("this")
    private RoomChanges changesIn(String room) {
        return changes.computeIfAbsent(
                room, id -> new RoomChanges(new RecentChanges(), new RecentChanges(), new RecentPosts()));
    }

    @GuardedBy("this")
    private void clean() {
        long now = millis();
        if (now - cleanedAt < CLEAN_EVERY_MILLIS) {
            return;
        }
        cleanedAt = now;
        changes.values().removeIf(room -> {
            room.typing().removeUpTo(now - typingLife());
            room.presence().removeUpTo(now - PRESENCE_LIFE_MILLIS);
            room.posts().removeUpTo(now - typingLife());
            return room.typing().isEmpty()
                    && room.presence().isEmpty()
                    && room.posts().isEmpty();
        });
    }

    private long typingLife() {
        return policy.typingEvery().plus(TYPING_SLACK).toMillis();
    }

    /** The position of a reader who starts now. */
    EphemeralPosition now() {
        long version = last;
        return new EphemeralPosition(node, version, version, 0);
    }

    /**
     * The position of a reader who was told so much. One who comes from another node, or from before a restart, is told of
     * presence since a few seconds ago, with the next answer: not in an answer of its own, or readers whose polls go to the
     * nodes in turn would be answered at once again and again.
     */
    EphemeralPosition startOf(Optional<EphemeralPosition> reader) {
        return reader.filter(known -> known.node().equals(node))
                .map(this::possible)
                .orElseGet(() -> {
                    long now = millis();
                    return new EphemeralPosition(
                            node,
                            Math.max(0, now - OVERLAP_MILLIS),
                            last,
                            now + policy.presenceEvery().toMillis());
                });
    }

    /** Clients can alter cursors: no position is accepted that lies ahead of those that this node gives out now. */
    private EphemeralPosition possible(EphemeralPosition claimed) {
        long newest = last;
        return new EphemeralPosition(
                node,
                Math.min(claimed.presence(), newest),
                Math.min(claimed.typing(), newest),
                Math.min(claimed.quietUntil(), millis() + policy.presenceEvery().toMillis()));
    }

    /**
     * @param reached the position of a reader who gets these events
     * @param due whether they are a reason to answer a waiting poll now
     */
    record Found(List<EphemeralEvent> events, EphemeralPosition reached, boolean due) {
        Found with(List<EphemeralEvent> some) {
            return new Found(some, reached, due);
        }
    }

    /** What this reader was not told yet, at most {@code max}. */
    Found read(String username, EphemeralPosition from, int max) {
        long upTo = last;
        if ((upTo <= from.presence() && upTo <= from.typing()) || max <= 0) {
            return new Found(List.of(), from, false);
        }
        List<EphemeralEvent> events = new ArrayList<>();
        Map<String, Long> present = new HashMap<>();
        long typingSince = Math.max(from.typing(), millis() - typingLife());
        for (String room : rooms.roomsOf(username)) {
            RoomChanges recent = changes.get(room);
            if (recent != null) {
                recent.typing().between(typingSince, upTo).forEach((version, name) -> {
                    if (mayLearn(username, name)) {
                        events.add(new EphemeralEvent.Typing(room, name, timeOf(version)));
                    }
                });
                recent.presence().between(from.presence(), upTo).forEach((version, name) -> {
                    if (mayLearn(username, name)) {
                        present.merge(name, version, Math::max);
                    }
                });
            }
        }
        return found(from, upTo, events, present, Math.min(max, MAX_EVENTS));
    }

    private boolean mayLearn(String reader, String username) {
        return !username.equals(reader) && !blocks.test(reader, username);
    }

    private Found found(
            EphemeralPosition from, long upTo, List<EphemeralEvent> typing, Map<String, Long> present, int max) {
        List<EphemeralEvent> events = new ArrayList<>(typing.subList(0, Math.min(max, typing.size())));
        boolean isPresenceDue = !present.isEmpty() && millis() >= from.quietUntil();
        boolean due = !typing.isEmpty() || isPresenceDue;
        long presence = upTo;
        if (present.size() > max - events.size()) {
            presence = from.presence();
        }
        List<Map.Entry<String, Long>> oldestFirst = present.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(max - events.size())
                .toList();
        for (Map.Entry<String, Long> change : oldestFirst) {
            events.add(new EphemeralEvent.PresenceChanged(change.getKey(), timeOf(change.getValue())));
            presence = Math.max(presence, change.getValue());
        }
        long quietUntil = oldestFirst.isEmpty()
                ? from.quietUntil()
                : millis() + policy.presenceEvery().toMillis();
        return new Found(List.copyOf(events), new EphemeralPosition(node, presence, upTo, quietUntil), due);
    }

    private Instant timeOf(long version) {
        return startedAt.plusMillis(version);
    }
}
