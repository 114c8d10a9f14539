package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.desktop.DesktopClient;
import org.chatrpc.desktop.OwnDisplay;
import org.chatrpc.recipe.Recipe;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged desktop client against an application server that is restarted in between. */
@ArquillianTest
class DesktopClientWindowIT {
    private static final Duration TIME_LIMIT = Duration.ofSeconds(90);

    @ArquillianResource
    private URL base;

    @TempDir
    private Path folder;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @Test
    void twoPeopleSignUpAndTalkAndARestartOfTheServerLosesNothing() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        DeployedChat.awaitReady(base);
        try (OwnDisplay open = display.orElseThrow();
                DesktopClient alice = client(open, "alice");
                DesktopClient bob = client(open, "bob")) {
            alice.signUp(Person.freshName("alice"), "Alice Adams");
            bob.signUp(Person.freshName("bob"), "Bob Brown");
            List<String> said =
                    List.of("A first word", "An answer", "Written while the server was away", "And after it");
            alice.say(said.get(0));
            awaitSaid(bob, said.subList(0, 1));
            bob.say(said.get(1));
            awaitSaid(alice, said.subList(0, 2));
            alice.save(System.getProperty("chat.recipe") + "-talk");

            Recipe server = Recipe.ofBuild();
            server.stop();
            await().atMost(TIME_LIMIT).until(() -> alice.shows("connection.banner"));
            alice.say(said.get(2));
            alice.save(System.getProperty("chat.recipe") + "-away");
            server.start();
            awaitSaid(bob, said.subList(0, 3));
            bob.say(said.get(3));
            awaitSaid(alice, said);
            awaitSaid(bob, said);
            await().atMost(TIME_LIMIT).until(() -> !alice.shows("connection.banner"));
            alice.save(System.getProperty("chat.recipe") + "-back");
            assertThat(alice.errors()).isEmpty();
            assertThat(bob.errors()).isEmpty();
        }
    }

    /** Others may have written in the room as well; the messages of these two appear once and in order. */
    private static void awaitSaid(DesktopClient client, List<String> said) {
        await().atMost(TIME_LIMIT)
                .untilAsserted(() -> assertThat(client.transcript().stream()
                                .map(row ->
                                        row.substring(row.lastIndexOf(": ") + 1).strip())
                                .filter(said::contains))
                        .containsExactlyElementsOf(said));
    }

    private DesktopClient client(OwnDisplay display, String name) {
        return new DesktopClient(display, folder.resolve(name), "--server", base.toString(), "--theme", "light");
    }
}
