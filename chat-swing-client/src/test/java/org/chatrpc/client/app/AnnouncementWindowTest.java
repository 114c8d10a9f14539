package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.accessibility.AccessibleContext;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.Test;

/** What administrators tell everybody, in real windows. */
@WindowTest
class AnnouncementWindowTest {
    private static final Path FOLDER = Path.of("target", "clients");

    private final InMemoryServer server = new InMemoryServer();

    private static String shown(TestClient client) {
        return client.shows("announcement.text")
                ? client.onEventThread(() -> client.get("announcement.text", JLabel.class)
                        .getAccessibleContext()
                        .getAccessibleName())
                : "";
    }

    private static void awaitShown(TestClient client, String text) {
        await("shown: " + text).until(() -> shown(client).equals(text));
    }

    @Test
    void everybodyIsToldUntilTheyHideItAndToldAgainOfTheNextOne() {
        DataFolder data = new DataFolder(FOLDER.resolve(UUID.randomUUID().toString()));
        MemoryOutbox outbox = new MemoryOutbox();
        server.announce("Maintenance today at 18:00", Optional.of(Instant.now().plus(Duration.ofDays(2))));
        try (TestClient client = new TestClient(server, outbox, data)) {
            client.signUp("alice", "Alice");
            awaitShown(client, "Maintenance today at 18:00");
            AccessibleContext banner = client.onEventThread(
                    () -> client.get("announcement", JComponent.class).getAccessibleContext());
            assertThat(banner.getAccessibleName()).isEqualTo("Maintenance today at 18:00");
            assertThat(banner.getAccessibleDescription()).startsWith("Announced by the administration, until ");
            client.click("announcement.hide");
            awaitShown(client, "");
        }
        try (TestClient again = new TestClient(server, outbox, data)) {
            if (again.shows("login.submit")) {
                again.signIn("alice");
            }
            await().until(() -> again.shows("composer"));
            await().during(Duration.ofMillis(300)).until(() -> shown(again).isEmpty());
            server.announce("It takes longer", Optional.empty());
            awaitShown(again, "It takes longer");
        }
    }

    @Test
    void itEndsByItself() {
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice");
            server.announce("Soon over", Optional.of(Instant.now().plusSeconds(10)));
            awaitShown(client, "Soon over");
            await().atMost(Duration.ofSeconds(30)).until(() -> shown(client).isEmpty());
        }
    }

    @Test
    void anAdministratorAnnouncesAndTakesItBack() {
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice");
            await().until(() -> client.onEventThread(() -> client.get("main", JComponent.class)
                    .getActionMap()
                    .get(Command.ANNOUNCE.name())
                    .isEnabled()));
            client.perform(Command.ANNOUNCE);
            AdminBox form = new AdminBox(client.dialog("announce"));
            form.press("announce.do");
            assertThat(Screens.onEventThread(() -> Screens.find(form.dialog(), "announce.do", JComponent.class)))
                    .as("a blank text is refused, so that the form stays open")
                    .isPresent();
            form.type("announce.text", "Back at noon");
            Screens.doOnEventThread(() -> Screens.find(form.dialog(), "announce.end", JComboBox.class)
                    .orElseThrow()
                    .setSelectedIndex(1));
            form.press("announce.do");
            awaitShown(client, "Back at noon");
            assertThat(client.onEventThread(() -> client.get("announcement.detail", JLabel.class)
                            .getAccessibleContext()
                            .getAccessibleName()))
                    .isNotEqualTo(Texts.get("announcement.by"));

            client.perform(Command.ANNOUNCE);
            JDialog second = client.dialog("announce");
            assertThat(enabled(client, second))
                    .as("nothing has changed, and Enter would take its end away")
                    .isFalse();
            JComboBox<?> end = client.onEventThread(
                    () -> Screens.find(second, "announce.end", JComboBox.class).orElseThrow());
            assertThat(client.onEventThread(() -> String.valueOf(end.getSelectedItem())))
                    .startsWith("as now, ");
            Screens.doOnEventThread(() -> end.setSelectedIndex(1));
            assertThat(enabled(client, second)).isTrue();
            assertThat(client.onEventThread(() -> Screens.find(second, "announce.text", JTextComponent.class)
                            .orElseThrow()
                            .getText()))
                    .isEqualTo("Back at noon");
            new AdminBox(second).press("announce.clear");
            awaitShown(client, "");
        }
    }

    private static boolean enabled(TestClient client, JDialog form) {
        return client.onEventThread(() -> Screens.find(form, "announce.do", JComponent.class)
                .orElseThrow()
                .isEnabled());
    }

    @Test
    void onlyAdministratorsCanAnnounce() {
        server.signUp("root", "correct horse", "Root");
        try (TestClient client = new TestClient(server)) {
            client.signUp("bob", "Bob");
            assertThat(client.onEventThread(() -> client.get("main", JComponent.class)
                            .getActionMap()
                            .get(Command.ANNOUNCE.name())
                            .isEnabled()))
                    .isFalse();
        }
    }
}
