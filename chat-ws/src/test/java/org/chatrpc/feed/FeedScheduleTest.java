package org.chatrpc.feed;

import static org.chatrpc.testing.Schedules.EACH;
import static org.chatrpc.testing.Schedules.explore;
import static org.chatrpc.testing.Schedules.fork;
import static org.chatrpc.testing.Schedules.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.limit.ResponseLimits;
import org.chatrpc.log.MemoryLog;
import org.chatrpc.log.MessageLog;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.testing.GuardedLog;
import org.chatrpc.testing.Schedules.Forked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Polls that find nothing and wait, concurrent with commits. */
@Tag("schedule")
class FeedScheduleTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final FeedPolicy POLICY =
            new FeedPolicy(10, 10, 10, 10, LONG, Duration.ofSeconds(1), 1_000, 100, Duration.ZERO);
    private static final RoomInfo RED = new RoomInfo("red", "Red", "", Visibility.PRIVATE, false, Instant.EPOCH);
    private static final Fact NEW_TITLE = new RoomUpdated("ann", RED);
    private static final Fact BOB_JOINS = new MemberJoined("ann", "red", "bob", Role.MEMBER, 0);
    private static final Fact BOB_LEAVES = new MemberLeft("ann", "red", "bob");
    private static final Snapshot START = new Snapshot(
            "x",
            1,
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new RoomRecord(RED, 0, null)),
            List.of(new Membership("red", "ann", Role.OWNER, 0, 0, Instant.EPOCH, 0)),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /** The feed of one schedule, with everything it reads. */
    private static final class Setting {
        final MessageLog log = new GuardedLog();
        final RoomDirectory rooms = new RoomDirectory(() -> 0);
        final WaitingRoom waiting = new WaitingRoom(rooms, POLICY, stopped());
        final MemoryLog journal = new MemoryLog(START, log, List.of(rooms), waiting);
        final ResponseBudget answers = new ResponseBudget(new ResponseLimits(1 << 20, 1 << 24, 1 << 24, LONG));
        final EphemeralEvents ephemeral = new EphemeralEvents(
                rooms,
                waiting,
                (reader, username) -> false,
                new EphemeralPolicy(LONG, 10, Duration.ZERO),
                Clock.systemUTC(),
                System::nanoTime);
        final Feed feed = new Feed(
                new FeedReader(log, journal.store(), rooms, () -> true), ephemeral, waiting, () -> POLICY, answers);

        /** A stopped scheduler resumes polls on the waking thread; an executor would need time, which stands still. */
        private static PollScheduler stopped() {
            PollScheduler scheduler = new PollScheduler(Thread::new);
            scheduler.stop();
            return scheduler;
        }

        FeedPage poll(String username, String cursor) throws Exception {
            try (ResponseBudget.Share share = answers.share("192.0.2.1");
                    Poll poll = feed.poll(username, "session", cursor, LONG, OptionalInt.empty(), share)) {
                Optional<FeedPage> page = poll.answer();
                while (page.isEmpty()) {
                    CompletableFuture<Void> resumed = new CompletableFuture<>();
                    poll.park(() -> resumed.complete(null));
                    resumed.get();
                    page = poll.answer();
                }
                return page.get();
            }
        }

        /** The entries that the user receives up to {@code last}, in order of receipt. */
        List<Long> seqsReceivedBy(String username, long last) throws Exception {
            List<Long> seqs = new ArrayList<>();
            String cursor = "x-0";
            while (!seqs.contains(last)) {
                FeedPage page = poll(username, cursor);
                require(!page.entries().isEmpty(), "a poll ended without cause");
                page.entries().stream().map(LogEntry::seq).forEach(seqs::add);
                cursor = page.cursor();
            }
            return seqs;
        }
    }

    @Test
    void aPollThatFoundNothingReceivesTheNextCommit() throws InterruptedException {
        explore(3 * EACH, () -> {
            Setting chat = new Setting();
            Forked<Void> writer = fork(() -> {
                chat.journal.commit(NEW_TITLE);
                return null;
            });
            require(chat.seqsReceivedBy("ann", 1).equals(List.of(1L)), "the entry came twice");
            writer.result();
            require(chat.waiting.occupied() == 0, "a place was not returned");
        });
    }

    @Test
    void aMemberReceivesExactlyTheEntriesOfTheMembership() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting();
            Forked<Void> writer = fork(() -> {
                chat.journal.commit(NEW_TITLE, BOB_JOINS);
                chat.journal.commit(BOB_LEAVES, NEW_TITLE);
                return null;
            });
            require(
                    chat.seqsReceivedBy("bob", 3).equals(List.of(2L, 3L)),
                    "received entries from before or after the membership, or missed some");
            writer.result();
        });
    }

    @Test
    void aPollThatFoundNothingIsToldWhoIsTyping() throws InterruptedException {
        explore(3 * EACH, () -> {
            Setting chat = new Setting();
            chat.journal.commit(BOB_JOINS);
            String cursor = chat.feed.now();
            Forked<Void> writer = fork(() -> {
                chat.ephemeral.typing("red", "bob");
                return null;
            });
            FeedPage page = chat.poll("ann", cursor);
            require(page.ephemeral().size() == 1, "a poll ended without cause");
            require(chat.poll("ann", cursor).ephemeral().size() == 1, "what was told once is gone");
            writer.result();
        });
    }

    @Test
    void aPollThatFoundNothingIsToldOfPresence() throws InterruptedException {
        explore(3 * EACH, () -> {
            Setting chat = new Setting();
            chat.journal.commit(BOB_JOINS);
            String cursor = chat.feed.now();
            Forked<Void> writer = fork(() -> {
                chat.ephemeral.presenceChanged(List.of("bob"));
                return null;
            });
            require(chat.poll("ann", cursor).ephemeral().size() == 1, "a poll ended without cause");
            writer.result();
        });
    }

    @Test
    void aReplacedPollEndsAndTheNewerOneReceivesTheEntry() throws InterruptedException {
        explore(() -> {
            Setting chat = new Setting();
            Forked<FeedPage> other = fork(() -> chat.poll("ann", "x-0"));
            Forked<Void> writer = fork(() -> {
                chat.journal.commit(NEW_TITLE);
                return null;
            });
            FeedPage one = chat.poll("ann", "x-0");
            writer.result();
            FeedPage two = other.result();
            require(!one.entries().isEmpty() || !two.entries().isEmpty(), "both polls were cancelled");
        });
    }
}
