package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JToolTip;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A chat with several addresses, from the sign-in to the notice about an address of another chat. */
@WindowTest
class AddressesWindowTest {

    private static final String SERVERS = "https://chat-1.example.org/chat/, https://chat-2.example.org/chat/";
    private static final ServerAddress ONE = ServerAddress.parse("https://chat-1.example.org/chat/");
    private static final ServerAddress TWO = ServerAddress.parse("https://chat-2.example.org/chat/");

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(1)));

    @InEachLook
    void severalAddressesAreTypedRememberedAndShown(String theme, double scale) {
        pictures.setLook(theme, scale);
        server.reach(new Reach(ONE, Set.of(ONE), Set.of()));
        try (TestClient client = new TestClient(server)) {
            client.type("login.server", "https://chat-1.example.org/chat/, no address");
            client.type("login.username", "alice");
            client.type("login.password", "correct horse");
            client.click("login.submit");
            await().until(() -> client.shows("login.server.error"));
            pictures.save(client.frame(), "60-sign-in-wrong-address");

            client.type("login.server", SERVERS);
            await().until(() -> client.shows("login.server.several"));
            client.onEventThread(() -> {
                client.get("login.server", JTextComponent.class).setCaretPosition(0);
                return client;
            });
            settle();
            pictures.save(client.frame(), "61-sign-in-several");

            client.signUp("alice", "Alice Adams");
            assertThat(client.onEventThread(() -> client.settings().servers().get()))
                    .isEqualTo(List.of(SERVERS));
            awaitConnection(client, "chat-1.example.org");
            server.reach(new Reach(TWO, Set.of(ONE, TWO), Set.of()));
            client.say("Hello");
            awaitConnection(client, "chat-2.example.org");
            assertThat(client.shows("connection.banner")).isFalse();
            pictures.save(client.frame(), "62-moved");
            pictures.save(client.onEventThread(() -> tip(client)), "62-moved-tooltip");

            server.reach(new Reach(TWO, Set.of(TWO), Set.of(ONE)));
            client.say("And again");
            await().until(() -> client.shows("connection.hide"));
            settle();
            pictures.save(client.frame(), "63-address-of-another-chat");
            client.click("connection.hide");
            await().until(() -> !client.shows("connection.banner"));

            server.weather(Weather.AWAY);
            server.releasePolls();
            await().until(() -> client.shows("reconnect"));
            pictures.save(client.frame(), "64-no-address-answers");
        }
    }

    private static JToolTip tip(TestClient client) {
        JLabel line = client.get("connection", JLabel.class);
        JToolTip tip = line.createToolTip();
        tip.setTipText(line.getToolTipText());
        tip.setSize(tip.getPreferredSize());
        return tip;
    }

    private static void awaitConnection(TestClient client, String address) {
        await().untilAsserted(() -> assertThat(client.onEventThread(
                        () -> client.get("connection", JLabel.class).getText()))
                .isEqualTo(Texts.get("connection.online", address)));
    }
}
