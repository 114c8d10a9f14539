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
 * The ephemeral events: who is typing, and whose presence changed. For each room, only the latest event of each member
 * is kept, for a few seconds or minutes, so that the size is bounded by the number of members, and a reader gets many
 * changes as one event. Readers keep their own {@link EphemeralPosition}.
 *
 * <p>Posting a message ends the typing: as a projection of the log, this learns of messages before readers can see
 * them, and delivers no typing from before them. A typing notification from another node may arrive after the message.
 *
 * <p>Thread-safe. A read takes no lock, and if nothing has happened, costs a comparison. A version is published only after
 * all changes up to it can be read.
 */
public final class EphemeralEvents implements Projection {
    /** In one response. */
    private static final int MAX_EVENTS = 100;
    /** How long a typing event stays valid beyond its repeat interval. */
    private static final Duration TYPING_SLACK = Duration.ofSeconds(3);

    private static final long PRESENCE_LIFE_MILLIS = 600_000;
    private static final long CLEAN_EVERY_MILLIS = 60_000;
    /** How far back presence events are delivered to a reader who comes from another node. */
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

    /** The version of the newest change: its time on this node's clock, or later. Written under the lock. */
    private volatile long last;

    /** @param posts who posted recently, for as long as a typing event is valid */
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

    /** Monotonic time of this node in milliseconds; the origin is arbitrary. */
    long millis() {
        return (nanoTime.getAsLong() - startNanos) / 1_000_000;
    }

    /** Notifies the other members of the room, unless they were notified a moment ago. Returns whether they are notified. */
    public boolean typing(String room, String username) {
        return typing(room, username, Long.MAX_VALUE, policy.typingEvery().toMillis());
    }

    /**
     * Like {@link #typing}, for a notification from another node, which may arrive early, or after the message that was
     * typed.
     *
     * @param seq the last log entry that the other node had applied
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
        // Messages posted in the meantime are not known, but any typing before them has expired.
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

    /** Notifies those who share a small room with these users that their presence changed. */
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

    /** The position of a new reader. */
    EphemeralPosition now() {
        long version = last;
        return new EphemeralPosition(node, version, version, 0);
    }

    /**
     * The position to start reading at. A reader who comes from another node, or from before a restart, gets the
     * presence events of the last few seconds with the next response. They do not cause a response of their own;
     * otherwise readers whose polls alternate between nodes would be answered at once every time.
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

    /** Clients can alter cursors, so a position ahead of the current one is not accepted. */
    private EphemeralPosition possible(EphemeralPosition claimed) {
        long newest = last;
        return new EphemeralPosition(
                node,
                Math.min(claimed.presence(), newest),
                Math.min(claimed.typing(), newest),
                Math.min(claimed.quietUntil(), millis() + policy.presenceEvery().toMillis()));
    }

    /**
     * @param reached the position of the reader after these events
     * @param due whether they should complete a waiting poll now
     */
    record Found(List<EphemeralEvent> events, EphemeralPosition reached, boolean due) {
        Found with(List<EphemeralEvent> some) {
            return new Found(some, reached, due);
        }
    }

    /** The events not yet delivered to this reader, at most {@code max}. */
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
