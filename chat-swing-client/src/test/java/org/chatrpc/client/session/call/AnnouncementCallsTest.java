package org.chatrpc.client.session.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** What everybody is told: what the feed tells of it, and its end. */
class AnnouncementCallsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();

    private Optional<String> told() {
        return session.announcements().current().get().map(Announcement::text);
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(2));
    }

    @Test
    void anAnnouncementIsKnownFromTheStartAndFollowed() {
        server.announce("Maintenance today", Optional.empty());
        session.start();
        pass();
        assertThat(told()).contains("Maintenance today");
        server.announce("Maintenance tomorrow", Optional.empty());
        pass();
        assertThat(told()).contains("Maintenance tomorrow");
        server.clearAnnouncement(session.account().token());
        pass();
        assertThat(told()).isEmpty();
    }

    @Test
    void itIsOverWhenItsTimeHasCome() {
        server.announce("Soon over", Optional.of(dispatcher.instant().plus(Duration.ofHours(3))));
        session.start();
        pass();
        assertThat(told()).contains("Soon over");
        dispatcher.pass(Duration.ofHours(2));
        assertThat(told()).contains("Soon over");
        dispatcher.pass(Duration.ofHours(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void oneThatWasOverBeforeTheStartIsNotShown() {
        server.announce("Over", Optional.of(dispatcher.instant()));
        session.start();
        pass();
        assertThat(told()).isEmpty();
    }

    @Test
    void itIsAskedForAgainWhenTheFeedBeginsAgain() {
        session.start();
        pass();
        server.weather(Weather.AWAY);
        pass();
        server.announce("Meanwhile", Optional.empty());
        server.expireCursors();
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(30));
        assertThat(told()).contains("Meanwhile");
    }

    @Test
    void aLateAnswerDoesNotReplaceWhatTheFeedHasToldSince() {
        Late late = new Late();
        AnnouncementCalls calls =
                new AnnouncementCalls(new Calls(server, session.account().token(), late), dispatcher, dispatcher);
        List<String> outcomes = new ArrayList<>();
        calls.announce("Mine", Optional.empty(), () -> outcomes.add("done"), failure -> outcomes.add("failed"));
        calls.changed(Optional.of(new Announcement("99", "That of somebody else", Optional.empty())));
        late.arrive();
        assertThat(calls.current().get().map(Announcement::text)).contains("That of somebody else");
        calls.clear(() -> outcomes.add("cleared"), failure -> outcomes.add("failed"));
        calls.changed(Optional.of(new Announcement("100", "The next one", Optional.empty())));
        late.arrive();
        assertThat(calls.current().get().map(Announcement::text)).contains("The next one");
        assertThat(outcomes).containsExactly("done", "cleared");
    }

    @Test
    void anAdministratorTellsEverybodyAndTakesItBack() {
        List<String> outcomes = new ArrayList<>();
        session.start();
        pass();
        session.announcements()
                .announce("Hello", Optional.empty(), () -> outcomes.add("done"), failure -> outcomes.add("failed"));
        pass();
        assertThat(told()).contains("Hello");
        session.announcements().clear(() -> outcomes.add("cleared"), failure -> outcomes.add("failed"));
        pass();
        assertThat(told()).isEmpty();
        assertThat(outcomes).containsExactly("done", "cleared");
    }

    /** Makes calls at once, but their answers come late. */
    private static final class Late implements Dispatcher {

        private final List<Runnable> answers = new ArrayList<>();

        @Override
        public <T> Subscription call(
                Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
            try {
                T result = work.call();
                answers.add(() -> onResult.accept(result));
            } catch (Exception e) {
                answers.add(() -> onFailure.accept(e));
            }
            return () -> {};
        }

        @Override
        public Subscription after(Duration delay, Runnable action) {
            throw new AssertionError("Nothing is waited for");
        }

        void arrive() {
            answers.forEach(Runnable::run);
            answers.clear();
        }
    }
}
