package org.chatrpc.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.desktop.NotificationModel.Notice;
import org.chatrpc.client.session.feed.IncomingMessage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.settings.Notify;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.text.Mention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotificationModelTest {

    private static final Optional<String> M1 = Optional.of("m1");

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final List<Notice> shown = new ArrayList<>();
    private final List<Notice> changed = new ArrayList<>();
    private final List<String> withdrawn = new ArrayList<>();
    private RoomSummary.Notify chosen = RoomSummary.Notify.ALL;
    private boolean inFront;
    private Settings settings;
    private NotificationModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        settings = Settings.open(folder.resolve("settings.properties"), dispatcher, Optional.empty());
        model = new NotificationModel(settings, "alice", () -> inFront, dispatcher, new Desktop());
    }

    private final class Desktop implements NotificationModel.Desktop {

        @Override
        public void show(Notice notice) {
            shown.add(notice);
        }

        @Override
        public void change(Notice notice) {
            changed.add(notice);
        }

        @Override
        public void withdraw(String message) {
            withdrawn.add(message);
        }
    }

    @Test
    void mentionsAndDirectMessagesAreAnnouncedAndTheRestIsNot() {
        arrive(RoomKind.PUBLIC, "hello all");
        assertThat(shown).isEmpty();
        arrive(RoomKind.PUBLIC, "hello @alice", "alice");
        assertThat(shown).containsExactly(new Notice(Optional.of("lunch"), M1, "Bob in Lunch", "hello @alice"));
        dispatcher.pass(Duration.ofMinutes(1));
        arrive(RoomKind.PUBLIC, "@room: lunch", Mention.EVERYBODY);
        assertThat(shown).hasSize(2).last().extracting(Notice::text).isEqualTo("@room: lunch");
        dispatcher.pass(Duration.ofMinutes(1));
        arrive(RoomKind.DIRECT, "psst");
        assertThat(shown).hasSize(3).last().isEqualTo(new Notice(Optional.of("lunch"), M1, "Bob", "psst"));
    }

    @Test
    void nothingIsAnnouncedWhileTheUserLooksAtTheClient() {
        inFront = true;
        arrive(RoomKind.DIRECT, "psst");
        assertThat(shown).isEmpty();
    }

    @Test
    void mutedRoomsAndNoneAreQuiet() {
        chosen = RoomSummary.Notify.NOTHING;
        arrive(RoomKind.PUBLIC, "hello @alice", "alice");
        chosen = RoomSummary.Notify.ALL;
        settings.notifications().set(Notify.NONE);
        arrive(RoomKind.DIRECT, "psst");
        assertThat(shown).isEmpty();
    }

    @Test
    void aRoomCanBeQuieterThanTheSettingsButNotLouder() {
        settings.notifications().set(Notify.ALL);
        chosen = RoomSummary.Notify.MENTIONS;
        arrive(RoomKind.PUBLIC, "hello");
        arrive(RoomKind.DIRECT, "psst");
        assertThat(shown).isEmpty();
        arrive(RoomKind.PUBLIC, "hello @alice", "alice");
        assertThat(shown).hasSize(1);
        dispatcher.pass(Duration.ofMinutes(1));
        settings.notifications().set(Notify.MENTIONS);
        chosen = RoomSummary.Notify.ALL;
        arrive(RoomKind.PUBLIC, "hello");
        assertThat(shown).hasSize(1);
    }

    @Test
    void manyAtOnceAreOneNotificationAndLaterOneMore() {
        settings.notifications().set(Notify.ALL);
        for (int i = 0; i < 50; i++) {
            arrive(RoomKind.PUBLIC, "message " + i);
        }
        assertThat(shown).hasSize(1);
        dispatcher.pass(NotificationModel.MIN_INTERVAL.plusSeconds(1));
        assertThat(shown).hasSize(2);
        assertThat(shown.get(1).text()).startsWith("49 ");
        dispatcher.pass(Duration.ofMinutes(5));
        assertThat(shown).hasSize(2);
    }

    @Test
    void aBacklogIsAnnouncedInOneSummaryAccordingToTheSettings() {
        IncomingMessage.Backlog backlog = new IncomingMessage.Backlog(List.of(
                new IncomingMessage.Gathered(room("lunch", RoomKind.PUBLIC), 9, 2),
                new IncomingMessage.Gathered(room("design", RoomKind.PRIVATE), 4, 0),
                new IncomingMessage.Gathered(room("dm.alice.bob", RoomKind.DIRECT), 1, 0)));
        model.arrived(backlog);
        assertThat(shown).containsExactly(new Notice(Optional.empty(), "RPC chat", "3 messages for you in 2 rooms"));
        settings.notifications().set(Notify.ALL);
        model.arrived(backlog);
        assertThat(shown).last().extracting(Notice::text).isEqualTo("14 new messages in 3 rooms");
        settings.notifications().set(Notify.NONE);
        model.arrived(backlog);
        assertThat(shown).hasSize(2);
    }

    @Test
    void aBacklogOfOneRoomOpensItAndMutedRoomsAreNotAnnounced() {
        settings.notifications().set(Notify.ALL);
        chosen = RoomSummary.Notify.NOTHING;
        IncomingMessage.Gathered lunch = new IncomingMessage.Gathered(room("lunch", RoomKind.PUBLIC), 9, 2);
        model.arrived(new IncomingMessage.Backlog(List.of(lunch)));
        assertThat(shown).isEmpty();
        chosen = RoomSummary.Notify.ALL;
        IncomingMessage.Gathered design = new IncomingMessage.Gathered(room("design", RoomKind.PUBLIC), 1, 0);
        model.arrived(new IncomingMessage.Backlog(List.of(lunch, design)));
        assertThat(shown).containsExactly(new Notice(Optional.of("design"), "RPC chat", "1 new message in 1 room"));
    }

    @Test
    void ofARoomWithMentionsOnlyABacklogCountsThose() {
        settings.notifications().set(Notify.ALL);
        chosen = RoomSummary.Notify.MENTIONS;
        model.arrived(new IncomingMessage.Backlog(
                List.of(new IncomingMessage.Gathered(room("lunch", RoomKind.PUBLIC), 9, 2))));
        assertThat(shown).containsExactly(new Notice(Optional.of("lunch"), "RPC chat", "2 new messages in 1 room"));
    }

    @Test
    void theTextIsShownOnlyIfWantedAndOnOneShortLine() {
        arrive(RoomKind.DIRECT, "one\n\n  two" + " x".repeat(300));
        assertThat(shown.get(0).text()).startsWith("one two x").endsWith("…").hasSizeLessThanOrEqualTo(200);
        dispatcher.pass(Duration.ofMinutes(1));
        settings.preview().set(false);
        arrive(RoomKind.DIRECT, "secret");
        assertThat(shown.get(1).text()).isEqualTo("New message");
    }

    @Test
    void markupAndOptionsAreShownLiterally() {
        assertThat(DesktopNotice.command(new Notice(Optional.empty(), "--help", "<b>&")))
                .endsWith("--", "--help", "&lt;b&gt;&amp;");
    }

    @Test
    void aDeletedMessageIsWithdrawn() {
        inFront = true;
        model.revised(message("never shown").deleted(Instant.EPOCH, new ChatMessage.Deleter("bob", "")));
        assertThat(withdrawn).isEmpty();
        inFront = false;
        arrive(RoomKind.DIRECT, "the password is");
        inFront = true;
        model.revised(message("the password is").deleted(Instant.EPOCH, new ChatMessage.Deleter("bob", "")));
        model.revised(message("the password is").deleted(Instant.EPOCH, new ChatMessage.Deleter("bob", "")));
        assertThat(withdrawn).containsExactly("m1");
    }

    @Test
    void afterTheFeedHasBegunAgainNothingStaysThatMayBeDeleted() {
        arrive(RoomKind.DIRECT, "the password is");
        model.restarted();
        model.restarted();
        assertThat(withdrawn).containsExactly("m1");
    }

    @Test
    void anEditedMessageIsShownAsItIsNow() {
        arrive(RoomKind.DIRECT, "the pasword is");
        model.revised(message("the pasword is"));
        assertThat(changed).isEmpty();
        model.revised(message("gone"));
        model.revised(message("gone"));
        assertThat(changed).containsExactly(new Notice(Optional.of("lunch"), M1, "Bob", "gone"));
        settings.preview().set(false);
        model.revised(message("nobody sees it"));
        assertThat(changed).hasSize(1);
    }

    @Test
    void whatWasReadIsWithdrawn() {
        arrive(RoomKind.DIRECT, "psst");
        RoomSummary lunch = room("lunch", RoomKind.DIRECT);
        model.roomsChanged(List.of(lunch));
        assertThat(withdrawn).isEmpty();
        model.roomsChanged(List.of(lunch.withRead(1)));
        model.roomsChanged(List.of(lunch.withRead(1)));
        assertThat(withdrawn).containsExactly("m1");
    }

    @Test
    void ofARoomThatWasReadTheMentionIsWithdrawnOnceItIsSeen() {
        RoomSummary lunch = room("lunch", RoomKind.PUBLIC).withRead(1).withMentions(1);
        model.arrived(new IncomingMessage.Live(lunch, message("forgot @alice", "alice")));
        model.roomsChanged(List.of(lunch));
        assertThat(withdrawn).isEmpty();
        model.roomsChanged(List.of(lunch.withMentions(0)));
        assertThat(withdrawn).containsExactly("m1");
    }

    @Test
    void ofARoomThatTheUserHasLeftNothingStays() {
        arrive(RoomKind.DIRECT, "psst");
        model.roomsChanged(List.of(room("other", RoomKind.PUBLIC)));
        assertThat(withdrawn).containsExactly("m1");
    }

    private void arrive(RoomKind kind, String body, String... mentions) {
        model.arrived(new IncomingMessage.Live(room("lunch", kind), message(body, mentions)));
    }

    private static ChatMessage message(String body, String... mentions) {
        return new ChatMessage(
                "m1",
                "lunch",
                1,
                "bob",
                "Bob",
                body,
                Instant.EPOCH,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(mentions));
    }

    private RoomSummary room(String id, RoomKind kind) {
        return new RoomSummary(
                id,
                "Lunch",
                "",
                kind,
                false,
                2,
                1,
                Optional.empty(),
                Optional.of(Role.MEMBER),
                0,
                0,
                Optional.empty(),
                Role.MEMBER,
                Optional.empty(),
                new RoomSummary.Preferences(chosen, false));
    }
}
