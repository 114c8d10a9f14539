package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of blocking, reporting, banning and choosing emoji, for visual review; the dark ones in German. */
@WindowTest
class ModerationScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(2)));

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void moderation(String theme, double scale) {
        ColourEmoji.load();
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            server.signUp("bob", "correct horse", "Bob Brown");
            SessionToken eve =
                    server.signUp("eve", "correct horse", "Eve Evans").token();
            SessionToken alice = server.signIn("alice", "correct horse").token();
            server.setMemberRole(alice, "general", "alice", Role.OWNER);
            server.post("general", "bob", "When do we meet?");
            server.post("general", "eve", "Cheap watches! Click here!");
            server.post("general", "bob", "At three o’clock, in the small room.");
            await().until(() -> client.spoken().size() == 3);
            emojiNames(client);
            OnMessages.cursor(client, 2);
            save(client, Command.REPORT_MESSAGE, "report", "70-report");
            save(client, Command.BLOCK_AUTHOR, "blockUser", "71-block");
            server.blockUser(alice, "eve");
            server.reportMessage(server.signIn("bob", "correct horse").token(), "general/2", "advertisement");
            server.reportMessage(eve, "general/1", "boring");
            await().until(() -> client.shows("reported"));
            settle();
            pictures.save(client.frame(), "72-hidden-and-reported");
            save(client, Command.BLOCKED_PEOPLE, "profile", "73-blocked-people");
            save(client, Command.EDIT_ROOM, "editRoom", "74-who-writes");
            server.banMember(alice, "general", "eve");
            save(client, Command.MEMBERS, "members", "75-members");
            emoji(client);
            server.setMemberRole(alice, "general", "bob", Role.OWNER);
            server.updateRoom(
                    alice, RoomChange.describe("general", "General", "").postedBy(Role.MODERATOR));
            server.setMemberRole(alice, "general", "alice", Role.MEMBER);
            await().until(() -> !client.onEventThread(
                    () -> client.get("composer", JComponent.class).isEnabled()));
            settle();
            pictures.save(client.frame(), "78-announcements");
        }
    }

    private void emojiNames(TestClient client) {
        client.focusComposer();
        boolean german = Locale.getDefault().getLanguage().equals("de");
        client.type("composer", german ? "Gut gemacht :daum" : "Well done :th");
        await().until(() -> client.shows("emojiNames.list"));
        settle();
        pictures.save(client.frame(), "77-emoji-names");
        client.type("composer", "");
    }

    private void emoji(TestClient client) {
        client.perform(Command.EMOJI);
        JDialog picker = client.dialog("emoji");
        await().until(() -> client.onEventThread(() -> Screens.find(picker.getRootPane(), "emoji.grid", JList.class)
                        .map(grid -> grid.getModel().getSize())
                        .orElse(0)
                > 100));
        settle();
        pictures.save(picker, "76-emoji");
        Screens.doOnEventThread(picker::dispose);
    }

    private void save(TestClient client, Command command, String dialog, String name) {
        client.perform(command);
        JDialog open = client.dialog(dialog);
        settle();
        pictures.save(open, name);
        Screens.doOnEventThread(open::dispose);
    }
}
