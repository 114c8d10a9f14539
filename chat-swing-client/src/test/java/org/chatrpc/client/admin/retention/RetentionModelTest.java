package org.chatrpc.client.admin.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.testing.InMemoryKeeping;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class RetentionModelTest {

    private static final Instant OLD = Instant.parse("2025-01-01T00:00:00Z");

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final RetentionModel model = new RetentionModel(session, dispatcher);
    private final List<String> failures = new ArrayList<>();

    @Test
    void nothingIsReadBeforeItIsShown() {
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.calls()).doesNotContain("retention", "tooOld");
        assertThat(model.message()).isEqualTo("Checking what is too old …");
    }

    @Test
    void sumsUpWhatARunWouldRemoveWithoutWhatIsHeld() {
        age("books", 7, 2, false);
        age("design", 100, 1, true);
        age("empty", 0, 0, false);
        show();
        Preview preview = model.preview().get();
        assertThat(preview.rooms())
                .extracting(RemovalPreview::room)
                .containsExactly(Optional.of("books"), Optional.of("design"));
        assertThat(preview.messages()).isEqualTo(7);
        assertThat(preview.files()).isEqualTo(2);
        assertThat(preview.places()).isEqualTo(1);
        assertThat(preview.held()).isEqualTo(1);
        assertThat(model.message()).isEmpty();
    }

    @Test
    void readsAllPages() {
        for (int i = 0; i < RetentionModel.ROOMS + 50; i++) {
            age(String.format("room%03d", i), 1, 0, false);
        }
        show();
        assertThat(model.preview().get().rooms()).hasSize(RetentionModel.ROOMS + 50);
        assertThat(model.looking().get()).isFalse();
    }

    @Test
    void saysThatNothingIsTooOld() {
        show();
        assertThat(model.message()).isEqualTo("Nothing is too old: a run would remove nothing.");
        assertThat(model.preview().get().work()).isZero();
    }

    @Test
    void aRunIsFollowedToItsEnd() {
        age("books", 60, 0, false);
        age("design", 40, 0, false);
        show();
        model.run(() -> {}, failures::add);
        dispatcher.pass(Duration.ZERO);
        assertThat(model.running().get()).isTrue();
        assertThat(model.progress()).contains(0.6);
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.progress()).contains(1.0);
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.running().get()).isFalse();
        assertThat(model.progress()).isEmpty();
        assertThat(model.retention().get().map(Retention::messages)).contains(100L);
        assertThat(model.message()).startsWith("Nothing is too old");
        assertThat(failures).isEmpty();
    }

    @Test
    void aRunOfSomebodyElseIsSeenToo() {
        show();
        age("books", 1, 0, false);
        server.administration().runRetention(session.account().token());
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.running().get()).isTrue();
        dispatcher.pass(RetentionModel.PAUSE.multipliedBy(2));
        assertThat(model.running().get()).isFalse();
    }

    @Test
    void aRunThatDoesNotBeginIsNotAwaitedForEver() {
        show();
        server.keeping(InMemoryKeeping::loseRuns);
        model.run(() -> {}, failures::add);
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.running().get()).isTrue();
        dispatcher.pass(RetentionModel.TIMEOUT);
        assertThat(model.running().get()).isFalse();
    }

    @Test
    void aServerThatIsAwayIsAskedAgain() {
        show();
        server.weather(Weather.AWAY);
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.problem().get()).contains("127.0.0.1");
        model.run(() -> {}, failures::add);
        dispatcher.pass(Duration.ZERO);
        assertThat(failures).hasSize(1);
        assertThat(model.running().get()).isFalse();
        server.weather(Weather.FINE);
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void looksAnewEachTimeItIsShownWhileTheEarlierListStays() {
        age("books", 7, 0, false);
        show();
        assertThat(model.canRun()).isTrue();
        model.watch(false);
        age("design", 100, 0, false);
        model.watch(true);
        assertThat(model.preview().get().messages()).isEqualTo(7);
        assertThat(model.canRun()).as("nobody confirms an earlier list").isFalse();
        dispatcher.pass(Duration.ZERO);
        assertThat(model.preview().get().messages()).isEqualTo(107);
        assertThat(model.canRun()).isTrue();
    }

    @Test
    void aLookThatFailsIsToldUntilOneSucceeds() {
        server.weather(Weather.AWAY);
        show();
        assertThat(model.message()).contains("127.0.0.1");
        server.weather(Weather.FINE);
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.retention().get()).isPresent();
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.message()).as("nobody looks now").contains("127.0.0.1");
        assertThat(model.canRun()).isFalse();
        age("books", 7, 0, false);
        model.look();
        dispatcher.pass(Duration.ZERO);
        assertThat(model.message()).isEmpty();
        assertThat(model.canRun()).isTrue();
        server.weather(Weather.AWAY);
        model.look();
        dispatcher.pass(Duration.ZERO);
        assertThat(model.preview().get().messages()).isEqualTo(7);
        assertThat(model.lookProblem().get()).contains("127.0.0.1");
        assertThat(model.canRun()).isFalse();
    }

    @Test
    void whoIsNoAdministratorAnyMoreDoesNotAskOn() {
        show();
        session.adminCalls().learn();
        dispatcher.pass(Duration.ZERO);
        assertThat(session.adminCalls().duties().get().administrator()).isTrue();
        alice.demote();
        dispatcher.pass(RetentionModel.PAUSE);
        assertThat(model.problem().get()).contains("not allowed");
        assertThat(session.adminCalls().duties().get().any()).isFalse();
        long calls = calls();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(calls()).isEqualTo(calls);
    }

    @Test
    void readsNoMoreWhenItIsHidden() {
        show();
        model.watch(false);
        long calls = calls();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(calls()).isEqualTo(calls);
    }

    private long calls() {
        return server.calls().stream()
                .filter(List.of("retention", "tooOld")::contains)
                .count();
    }

    private void show() {
        model.watch(true);
        dispatcher.pass(Duration.ZERO);
    }

    private void age(String room, long messages, long files, boolean held) {
        server.keeping(keeping -> keeping.age(
                new RemovalPreview(Optional.of(room), 90, 0, held, messages, Optional.of(OLD), files, files * 1_000)));
    }
}
