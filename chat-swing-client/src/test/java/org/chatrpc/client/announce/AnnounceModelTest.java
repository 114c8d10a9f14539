package org.chatrpc.client.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class AnnounceModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final Instant end = dispatcher.instant().plus(Duration.ofDays(2));

    @Test
    void theFirstOneIsAlwaysAChange() {
        AnnounceModel model = open();
        assertThat(model.current()).isEmpty();
        assertThat(model.currentEnd()).isEmpty();
        assertThat(model.changes("", Optional.of(AnnouncementEnd.NEVER)))
                .as("then it is told what is wrong")
                .isTrue();
    }

    @Test
    void theSameTextWithTheSameEndIsNoChange() {
        server.announce("Maintenance", Optional.of(end));
        AnnounceModel model = open();
        assertThat(model.currentEnd()).isPresent();
        assertThat(model.changes(" Maintenance ", Optional.empty())).isFalse();
        assertThat(model.changes("Maintenance", Optional.of(AnnouncementEnd.NEVER)))
                .isTrue();
        assertThat(model.changes("Maintenance", Optional.of(AnnouncementEnd.HOUR)))
                .isTrue();
        assertThat(model.changes("Maintenance is over", Optional.empty())).isTrue();
    }

    @Test
    void withoutAnEndItIsNoChangeToHaveNone() {
        server.announce("Maintenance", Optional.empty());
        AnnounceModel model = open();
        assertThat(model.currentEnd()).isEmpty();
        assertThat(model.changes("Maintenance", Optional.of(AnnouncementEnd.NEVER)))
                .isFalse();
        assertThat(model.changes("Maintenance", Optional.of(AnnouncementEnd.WEEK)))
                .isTrue();
    }

    @Test
    void anotherTextKeepsThePresentEnd() {
        server.announce("Maintenance", Optional.of(end));
        AnnounceModel model = open();
        model.announce("Maintenance goes on", Optional.empty());
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(model.done().get()).isTrue();
        Announcement told = alice.session().announcements().current().get().orElseThrow();
        assertThat(told.text()).isEqualTo("Maintenance goes on");
        assertThat(told.end()).contains(end);
    }

    private AnnounceModel open() {
        alice.session().start();
        dispatcher.pass(Duration.ofSeconds(2));
        return new AnnounceModel(alice.session(), dispatcher, ZoneOffset.UTC);
    }
}
