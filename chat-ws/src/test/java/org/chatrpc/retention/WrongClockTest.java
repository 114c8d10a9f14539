package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.TestClock;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.audit.AuditMaintenance;
import org.chatrpc.audit.AuditPolicy;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.retention.store.RetentionRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that is wrong for a while deletes nothing, and lets nothing expire. */
class WrongClockTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration GRACE = Duration.ofMinutes(10);

    private static final AuditPolicy AUDIT =
            new AuditPolicy(10, 10, Duration.ofMinutes(10), Duration.ofDays(30), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Chat chat;
    private NewSession ann;
    private StoredMessage message;

    private void open() {
        chat = new Chat(
                        folder,
                        ChatOptions.defaults()
                                .with(clock)
                                .with(clock::nanos)
                                .withClockGracePeriod(GRACE)
                                .with(RetainedChat.days(30, 0)))
                .ready();
    }

    @BeforeEach
    void start() {
        open();
        await().atMost(RetainedChat.LONG).until(() -> lastRun().finishedAt().isPresent());
        ann = chat.register("ann");
        message = chat.post("ann", "general", "to keep").message();
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private RetentionRun lastRun() {
        return chat.administration.retention().lastRun();
    }

    /** Everything that deletes by the clock does so now. */
    private void deleteWhatIsTooOld() {
        Optional<Instant> before = lastRun().startedAt();
        clock.advance(Duration.ofMillis(10));
        chat.administration.retention().run("ann");
        await().atMost(RetainedChat.LONG)
                .until(() ->
                        lastRun().node().isEmpty() && !lastRun().startedAt().equals(before));
        chat.stores.log().prune(1_000);
        Watched watched = new Watched(chat.trusted);
        AuditMaintenance keeper =
                new AuditMaintenance(chat.stores.audit(), chat.refusals, AUDIT, List.of(), watched, Thread::new);
        keeper.start();
        await().atMost(RetainedChat.LONG).until(() -> watched.read);
        keeper.close();
    }

    private boolean isKept() {
        boolean session = chat.stores.log().snapshot().sessions().stream()
                .map(SessionRecord::id)
                .anyMatch(ann.sessionId()::equals);
        boolean text = !chat.stores.messages().find(message.id()).orElseThrow().isDeleted();
        boolean entry = chat.stores.audit().after(0, 1).get(0).number() == 1;
        assertThat(session).isEqualTo(text);
        return text && entry;
    }

    @Test
    void aClockThatJumpsAheadWhileTheServerRuns() {
        clock.set(clock.instant().plus(YEAR));
        deleteWhatIsTooOld();
        assertThat(isKept()).isTrue();
        assertThat(chat.sessions.authenticate(ann.token()).username()).isEqualTo("ann");
        assertThat(chat.post("ann", "general", "now").message().sentAt())
                .as("messages have the time of the system clock")
                .isAfter(ann.expiresAt());
        deleteWhatIsTooOld();
        assertThat(isKept()).isTrue();

        clock.set(clock.instant().minus(YEAR));
        deleteWhatIsTooOld();
        assertThat(isKept()).isTrue();
        assertThat(chat.sessions.of("ann").get(0).details().expiresAt()).isEqualTo(ann.expiresAt());
    }

    @Test
    void aMachineThatBootsWithAClockThatIsAhead() {
        chat.close();
        clock.set(clock.instant().plus(YEAR));
        open();
        deleteWhatIsTooOld();
        assertThat(isKept()).isTrue();
        assertThat(chat.sessions.authenticate(ann.token()).username()).isEqualTo("ann");

        clock.set(clock.instant().minus(YEAR));
        clock.advance(GRACE);
        deleteWhatIsTooOld();
        assertThat(isKept()).isTrue();
    }

    @Test
    void aClockThatStaysAheadIsBelieved() {
        clock.set(clock.instant().plus(YEAR));
        assertThat(chat.sessions.of("ann")).hasSize(1);
        clock.advance(GRACE);
        deleteWhatIsTooOld();

        assertThat(isKept()).isFalse();
        assertThat(chat.sessions.of("ann")).isEmpty();
    }

    /** The time that is trusted then is that of the last entry, at which the session had not expired. */
    @Test
    void aSessionThatExpiredWhileTheServerWasDownIsNotRenewed() {
        clock.advance(Duration.ofDays(29));
        chat.post("ann", "general", "the last entry");
        chat.close();
        clock.advance(Duration.ofDays(6));
        open();
        assertThat(chat.sessions.authenticate(ann.token()).username()).isEqualTo("ann");
        chat.post("ann", "general", "after a renewal");
        assertThat(chat.sessions.of("ann").get(0).details().expiresAt()).isEqualTo(ann.expiresAt());

        clock.advance(GRACE);
        assertThat(chat.sessions.of("ann")).isEmpty();
    }

    /** Tells that it was read: somebody is about to delete by it. */
    private static final class Watched extends Clock {
        private final Clock clock;
        private volatile boolean read;

        Watched(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            read = true;
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock.withZone(zone);
        }
    }
}
