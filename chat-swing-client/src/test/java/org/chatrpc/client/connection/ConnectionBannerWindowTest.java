package org.chatrpc.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import javax.swing.JFrame;
import javax.swing.JLabel;
import org.chatrpc.client.testing.FitWalk;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.SignedIn;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WindowTest
class ConnectionBannerWindowTest {

    /** Time advances only on request, so each text can be checked before the next one appears. */
    private final SignedIn alice = SignedIn.alice();

    @ParameterizedTest
    @ValueSource(ints = {376, 776})
    void showsAllOfEachTextAsSoonAsItChanges(int width) {
        JFrame window = new JFrame();
        ConnectionBanner banner = Screens.onEventThread(() -> {
            alice.session().start();
            alice.dispatcher().runRounds(5);
            ConnectionModel model = new ConnectionModel(alice.session(), alice.dispatcher(), alice.dispatcher());
            ConnectionBanner made = new ConnectionBanner(model);
            window.add(made, BorderLayout.NORTH);
            window.setSize(UIScale.scale(new Dimension(width, 300)));
            window.setVisible(true);
            return made;
        });
        Set<String> shown = new HashSet<>();
        alice.server().weather(Weather.AWAY);
        for (int i = 0; i < 40; i++) {
            Screens.doOnEventThread(() -> {
                alice.dispatcher().pass(Duration.ofMillis(500));
                // The preferred size may be requested before the layout, and the text may change afterwards.
                window.getPreferredSize();
                alice.dispatcher().runRounds(1);
            });
            FitWalk.require("the banner after " + i + " half seconds", banner);
            shown.add(Screens.onEventThread(() -> Screens.find(banner, "connection.banner.text", JLabel.class)
                    .map(label -> label.getAccessibleContext().getAccessibleName())
                    .orElse("")));
        }
        assertThat(shown).contains("No connection. Next try in 1 s").hasSizeGreaterThan(5);
        Screens.doOnEventThread(window::dispose);
    }
}
