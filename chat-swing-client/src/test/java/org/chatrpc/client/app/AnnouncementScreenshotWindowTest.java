package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JDialog;
import org.chatrpc.client.testing.FitWalk;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of what everybody is told, for visual review; the dark ones in German. */
@WindowTest
class AnnouncementScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(2)));

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void theBannerAndItsForm(String theme, double scale) {
        boolean isGerman = theme.equals("dark");
        Locale.setDefault(Locale.forLanguageTag(isGerman ? "de" : "en"));
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            DesignRoom.open(server, client);
            server.announce(
                    isGerman
                            ? "Wartung heute ab 18 Uhr: Der Chat ist dann für etwa zwei Stunden nicht erreichbar."
                            : "Maintenance today at 6 p.m.: the chat will be unavailable for about two hours.",
                    Optional.of(Instant.now().plus(Duration.ofHours(30))));
            await().until(() -> client.shows("announcement.text"));
            settle();
            pictures.save(client.frame(), "130-announcement");
            await().until(() -> client.onEventThread(() -> client.get("main", JComponent.class)
                    .getActionMap()
                    .get(Command.ANNOUNCE.name())
                    .isEnabled()));
            client.perform(Command.ANNOUNCE);
            JDialog form = client.dialog("announce");
            settle();
            FitWalk.require("the form in " + theme, form.getRootPane());
            pictures.save(form, "131-announce");
        }
    }
}
