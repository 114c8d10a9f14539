package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of presence and typing, for visual review; the dark ones in German. */
@WindowTest
class PresenceScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void othersAndTheUser(String theme, double scale) {
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            for (Presence presence : Presence.values()) {
                String username = presence.name().toLowerCase(Locale.ROOT);
                server.signUp(username, "correct horse", "Mx " + presence);
                RoomSummary direct = server.openDirect(
                        server.signIn(username, "correct horse").token(), "alice");
                server.post(direct.id(), username, "Hello");
                server.show(
                        username,
                        new Status(
                                presence,
                                presence == Presence.BUSY ? "In a meeting" : "",
                                Optional.empty(),
                                Optional.of(Instant.now().minus(Duration.ofDays(3)))
                                        .filter(at -> presence == Presence.OFFLINE),
                                Optional.empty()));
            }
            await().until(() -> client.onEventThread(
                            () -> client.get("directs", JList.class).getModel().getSize())
                    == 4);
            client.perform(Command.STATUS_BUSY);
            Screens.doOnEventThread(() -> client.get("directs", JList.class).setSelectedIndex(0));
            RoomSummary open = (RoomSummary) client.onEventThread(
                    () -> client.get("directs", JList.class).getSelectedValue());
            server.type(open.id(), open.peer().orElseThrow());
            await().until(() -> !client.onEventThread(
                            () -> client.get("typing", JLabel.class).getText())
                    .isEmpty());
            settle();
            pictures.save(client.frame(), "70-typing");
            Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(0));
            client.perform(Command.MEMBERS);
            JDialog members = client.dialog("members");
            settle();
            pictures.save(members, "71-members");
            Screens.doOnEventThread(members::dispose);
            client.perform(Command.STATUS_TEXT);
            JDialog status = client.dialog("status");
            settle();
            pictures.save(status, "72-status-text");
        }
    }
}
