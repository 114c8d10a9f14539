package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.contract.Login;
import org.chatrpc.crash.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first account of a real server administers it from its window. */
class AdminWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void anAccountIsCreatedFoundAndDeactivatedAtAServer() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient alice = new DesktopClient(
                        screen,
                        folder.resolve("alice"),
                        "--server",
                        server.base().toString())) {
            alice.signUp("alice", "Alice Adams");
            await().atMost(MAX_WAIT).until(() -> {
                alice.press("main", "ctrl shift A");
                return alice.shows("accounts.search");
            });
            alice.click("accounts.new");
            alice.awaitShown("newAccount.username");
            alice.type("newAccount.username", "bob");
            alice.type("newAccount.displayName", "Bob Brown");
            alice.click("newAccount.create");
            alice.awaitShown("oneTimePassword.password");
            String password = alice.text("oneTimePassword.password");
            alice.click("oneTimePassword.close");
            Remote remote = new Remote(server.service().toString(), () -> false);
            Login login = new Login();
            login.setUsername("bob");
            login.setPassword(password);
            assertThat(remote.untilAnswered(port -> port.login(login))
                            .getSession()
                            .isMustChangePassword())
                    .isTrue();
            alice.type("accounts.search", "brown");
            await().atMost(MAX_WAIT)
                    .ignoreExceptions()
                    .until(() -> alice.items("accounts.list").size() == 1);
            deactivate(alice);
            alice.awaitShown("deactivate.do");
            alice.click("deactivate.do");
            await().atMost(MAX_WAIT)
                    .ignoreExceptions()
                    .until(() -> alice.items("accounts.list").get(0).contains("Deactivated"));
            alice.type("accounts.search", "alice");
            await().atMost(MAX_WAIT)
                    .ignoreExceptions()
                    .until(() -> alice.items("accounts.list").get(0).contains("@alice"));
            deactivate(alice);
            alice.awaitShown("deactivate.do");
            alice.click("deactivate.do");
            await().atMost(MAX_WAIT)
                    .ignoreExceptions()
                    .until(() -> alice.text("deactivate.error").contains("needs an active administrator"));
            assertThat(alice.errors()).isEmpty();
        }
    }

    private static void deactivate(DesktopClient client) {
        client.click("accounts.more");
        client.awaitShown("account.deactivate");
        client.click("account.deactivate");
    }
}
