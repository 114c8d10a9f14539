package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoomCreated;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.room.RoomDirectory;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
    private static final FeedPolicy POLICY = new FeedPolicy(
            10, 10, 3, 2, Duration.ofSeconds(30), Duration.ofSeconds(1), 1_000, 100, Duration.ofMillis(20));

    private final RoomDirectory rooms = new RoomDirectory(() -> 0);
    private final WaitingRoom waiting = new WaitingRoom(rooms, POLICY, Thread::new);
    private long seq;

    private void apply(Fact... facts) {
        List<LogEntry> entries = new ArrayList<>();
        for (Fact fact : facts) {
            entries.add(new LogEntry(++seq, Instant.EPOCH, fact));
        }
        rooms.apply(entries);
        waiting.apply(entries);
    }

    private void room(String id, String... members) {
        apply(new RoomCreated("ann", new RoomInfo(id, id, "", Visibility.PRIVATE, false, Instant.EPOCH)));
        for (String member : members) {
            apply(new MemberJoined("ann", id, member, Role.MEMBER, 0));
        }
    }

    private static Fact renamed(String room) {
        return new RoomUpdated("ann", new RoomInfo(room, "new", "", Visibility.PRIVATE, false, Instant.EPOCH));
    }

    @Test
    void longWaitsEndTogetherAndNeverLate() {
        long start = Long.MAX_VALUE - 1_000_000_000;
        for (int i = 0; i < 1_000; i++) {
            long now = start + i * 7_919_000L;
            Duration wait = Duration.ofMillis(30_000 + i);
            Duration aligned = WaitingRoom.aligned(wait, now);
            assertThat(wait.minus(aligned)).isBetween(Duration.ZERO, Duration.ofMillis(250));
            assertThat(Math.floorMod(now + aligned.toNanos(), 250_000_000L)).isZero();
        }
        assertThat(WaitingRoom.aligned(Duration.ofSeconds(1), 77)).isEqualTo(Duration.ofSeconds(1));
    }

    private static boolean wasWoken(Waiter waiter) {
        return waiter.rearm() && !waiter.isCancelled();
    }

    @Test
    void onlyMembersAreWokenInLargeAndSmallRooms() {
        room("large", "ann", "bob", "cid", "dan", "eve");
        room("small", "bob");
        Waiter ann = waiting.register("ann", "a", 0);
        Waiter bob = waiting.register("bob", "b", 0);
        Waiter stranger = waiting.register("fay", "f", 0);

        apply(renamed("large"));
        assertThat(wasWoken(ann)).isTrue();
        assertThat(wasWoken(bob)).isTrue();
        assertThat(wasWoken(stranger)).isFalse();

        apply(renamed("small"));
        assertThat(wasWoken(ann)).isFalse();
        assertThat(wasWoken(bob)).isTrue();
        assertThat(wasWoken(stranger)).isFalse();
    }

    @Test
    void aPersonalEntryWakesAllSessionsOfThatUserOnly() {
        room("red", "ann", "bob");
        Waiter desktop = waiting.register("ann", "desktop", 0);
        Waiter phone = waiting.register("ann", "phone", 0);
        Waiter bob = waiting.register("bob", "b", 0);

        apply(new ReadMarked("red", "ann", 1));
        assertThat(wasWoken(desktop)).isTrue();
        assertThat(wasWoken(phone)).isTrue();
        assertThat(wasWoken(bob)).isFalse();
    }

    @Test
    void aLeavingMemberIsWoken() {
        room("red", "ann", "bob");
        Waiter bob = waiting.register("bob", "b", 0);

        apply(new MemberLeft("ann", "red", "bob"));
        assertThat(wasWoken(bob)).isTrue();
        apply(renamed("red"));
        assertThat(wasWoken(bob)).isFalse();
    }

    @Test
    void anAnsweredPollIsNotWokenAgain() {
        room("red", "ann");
        Waiter first = waiting.register("ann", "one", 0);
        Waiter second = waiting.register("ann", "two", 0);
        waiting.unregister(first);

        apply(renamed("red"));
        assertThat(wasWoken(first)).isFalse();
        assertThat(wasWoken(second)).isTrue();
    }

    @Test
    void oneNetworkLeavesPlacesToOthers() {
        Network office = Network.of("192.0.2.1");
        Optional<Slots.Slot> first = waiting.enter(office);
        assertThat(waiting.enter(office)).isPresent();
        assertThat(waiting.enter(office)).isEmpty();
        assertThat(waiting.enter(Network.of("198.51.100.1"))).isPresent();
        assertThat(waiting.enter(Network.of("203.0.113.1"))).isEmpty();
        assertThat(waiting.occupied()).isEqualTo(waiting.capacity()).isEqualTo(3);

        first.orElseThrow().close();
        assertThat(waiting.enter(office)).isPresent();
    }

    @Test
    void repeatedWakeUpsCountOnce() {
        Waiter waiter = waiting.register("ann", "a", 0);
        waiter.wake();
        waiter.wake();

        assertThat(wasWoken(waiter)).isTrue();
        assertThat(wasWoken(waiter)).isFalse();
    }

    @Test
    void aNewerPollOfTheSessionCancelsTheOlderForGood() {
        Waiter older = waiting.register("ann", "a", 0);
        Waiter newer = waiting.register("ann", "a", 0);
        older.wake();

        assertThat(wasWoken(older)).isFalse();
        assertThat(older.isCancelled()).isTrue();
        waiting.unregister(older);
        apply(new SessionClosed("ann", "a"));
        assertThat(newer.isCancelled()).isTrue();
    }

    /** An alarm of an answered poll would keep the poll, and the thread of an application that was stopped. */
    @Test
    void anAnsweredPollIsNotKeptForAnAlarm() throws Exception {
        List<Thread> started = new ArrayList<>();
        WaitingRoom own = new WaitingRoom(rooms, POLICY, task -> {
            Thread thread = new Thread(task);
            started.add(thread);
            return thread;
        });
        Waiter before = own.register("ann", "a", 0);
        own.wakeAfter(ChronoUnit.FOREVER.getDuration(), before);
        own.unregister(before);
        Waiter during = own.register("ann", "b", 0);
        own.unregister(during);
        own.wakeAfter(Duration.ofDays(1), during);
        own.close();

        for (Thread thread : started) {
            thread.join(Duration.ofSeconds(30).toMillis());
            assertThat(thread.isAlive()).isFalse();
        }
        assertThat(started).isNotEmpty();
    }

    @Test
    void aReloadWakesAllPollsAndCancelsThoseOfEndedSessions() {
        Waiter here = waiting.register("ann", "open", 0);
        Waiter ended = waiting.register("bob", "ended", 0);
        SessionRecord open = new SessionRecord(
                "open", "hash", "ann", "", "", Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(1)), Instant.EPOCH);

        waiting.load(new Snapshot(
                "x",
                1,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(open),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty()));

        assertThat(wasWoken(here)).isTrue();
        assertThat(ended.isCancelled()).isTrue();
    }
}
