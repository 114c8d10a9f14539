package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.remote.Remote;
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
            alice.awaitShown("oneTimePassword.secret");
            String password = alice.text("oneTimePassword.secret");
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
            aServiceIsLetIn(alice, remote);
            aHeldRoomIsNotDeleted(alice);
            whatIsTooOldIsLookedAtAndRemoved(alice);
            theAuditLogTellsOfIt(alice);
            aPersonIsErased(alice);
            aSettingIsChangedAndReset(alice);
            assertThat(alice.errors()).isEmpty();
        }
    }

    private static void aServiceIsLetIn(DesktopClient alice, Remote remote) throws Exception {
        alice.click("deactivate.close");
        alice.click("accounts.newService");
        alice.awaitShown("newService.username");
        alice.type("newService.username", "build-bot");
        alice.type("newService.rooms", "general");
        alice.click("newService.create");
        alice.awaitShown("newToken.name");
        alice.type("newToken.name", "Nightly builds");
        alice.click("newToken.create");
        alice.awaitShown("madeToken.secret");
        SendMessage message = new SendMessage();
        message.setToken(alice.text("madeToken.secret"));
        message.setRoom("general");
        message.setClientMessageId("build-1");
        message.setBody("Build 1 is green.");
        remote.untilAnswered(port -> port.sendMessage(message));
        alice.click("madeToken.close");
        choose(alice, "accounts", "build-bot", "account.tokens");
        alice.awaitShown("serviceTokens.revoke");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.items("serviceTokens.list").get(0).startsWith("Nightly builds, post:*"));
        alice.click("serviceTokens.revoke");
        alice.awaitShown("revokeToken.do");
        alice.click("revokeToken.do");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.text("serviceTokens.message").contains("no valid token"));
        alice.click("serviceTokens.close");
        message.setClientMessageId("build-2");
        assertThatThrownBy(() -> remote.untilAnswered(port -> port.sendMessage(message)))
                .hasStackTraceContaining("UNAUTHENTICATED");
    }

    private static void aHeldRoomIsNotDeleted(DesktopClient alice) {
        alice.press("admin.tabs", "ctrl PAGE_DOWN");
        choose(alice, "adminRooms", "general", "adminRooms.hold");
        alice.awaitShown("holdRoom.do");
        alice.click("holdRoom.do");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.items("adminRooms.list").get(0).endsWith("Legal hold"));
        choose(alice, "adminRooms", "general", "adminRooms.delete");
        alice.awaitShown("deleteRoom.typed");
        alice.type("deleteRoom.typed", "general");
        alice.click("deleteRoom.do");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.text("deleteRoom.typed.error").contains("cannot be deleted"));
        alice.click("deleteRoom.close");
        choose(alice, "adminRooms", "general", "adminRooms.days");
        alice.awaitShown("roomDays.save");
        alice.press("roomDays.messages", "END");
        alice.type("roomDays.messages.days", "90");
        alice.click("roomDays.save");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.text("adminRooms.kept").startsWith("Messages are kept for 90 days, files as long"));
    }

    private static void whatIsTooOldIsLookedAtAndRemoved(DesktopClient alice) {
        alice.press("admin.tabs", "ctrl PAGE_DOWN");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.text("retention.message").contains("Nothing is too old"));
        assertThat(alice.text("retention.server")).contains("messages for ever and files for ever");
        alice.click("retention.run");
        alice.awaitShown("runRetention.do");
        alice.click("runRetention.do");
        await().atMost(MAX_WAIT).until(() -> !alice.shows("runRetention.do"));
        await().atMost(MAX_WAIT)
                .until(() -> alice.text("retention.last").startsWith("The last run ended")
                        && alice.text("retention.next").startsWith("The next run"));
    }

    private static void theAuditLogTellsOfIt(DesktopClient alice) {
        alice.press("admin.tabs", "ctrl PAGE_UP");
        alice.press("admin.tabs", "ctrl PAGE_UP");
        choose(alice, "accounts", "alice", "account.makeAuditor");
        alice.awaitShown("makeAuditor.do");
        alice.click("makeAuditor.do");
        await().atMost(MAX_WAIT).until(() -> !alice.shows("makeAuditor.do"));
        for (int page = 0; page < 4; page++) {
            alice.press("admin.tabs", "ctrl PAGE_DOWN");
        }
        alice.awaitShown("audit.list");
        alice.type("audit.subject", "build-bot");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.items("audit.list").stream().anyMatch(entry -> entry.startsWith("Account created")));
        alice.type("audit.subject", "");
        alice.type("audit.room", "general");
        alice.click("audit.refusedOnly");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.items("audit.list").size() == 1
                        && alice.items("audit.list").get(0).startsWith("Refused: DeleteRoom"));
        assertThat(alice.text("audit.details")).contains("NOT_PERMITTED");
    }

    private static void aPersonIsErased(DesktopClient alice) {
        for (int page = 0; page < 4; page++) {
            alice.press("admin.tabs", "ctrl PAGE_UP");
        }
        choose(alice, "accounts", "bob", "account.erase");
        alice.awaitShown("erase.typed");
        alice.type("erase.typed", "bob");
        alice.click("erase.do");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.text("erasure.state").startsWith("@bob is erased"));
        alice.click("erasure.close");
    }

    private static void aSettingIsChangedAndReset(DesktopClient alice) {
        for (int page = 0; page < 6; page++) {
            alice.press("admin.tabs", "ctrl PAGE_DOWN");
        }
        alice.awaitShown("adminSettings.list");
        alice.type("adminSettings.search", "chat.message.max");
        alice.awaitItems("adminSettings.list", "chat.message.max, 8000, ", "chat.message.maxMentions, 50, ");
        alice.click("adminSettings.change");
        alice.awaitShown("changeSetting.value");
        alice.type("changeSetting.value", "9000000");
        alice.click("changeSetting.do");
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> alice.text("changeSetting.value.error").contains("it must be a whole number from 1 to"));
        alice.type("changeSetting.value", "4000");
        alice.click("changeSetting.do");
        alice.awaitItems(
                "adminSettings.list", "chat.message.max, 4000, Changed at run time", "chat.message.maxMentions, 50, ");
        alice.click("adminSettings.reset");
        alice.awaitShown("resetSetting.do");
        alice.click("resetSetting.do");
        alice.awaitItems("adminSettings.list", "chat.message.max, 8000, ", "chat.message.maxMentions, 50, ");
    }

    private static void choose(DesktopClient client, String list, String query, String action) {
        client.type(list + ".search", query);
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .until(() -> client.items(list + ".list").size() == 1
                        && client.items(list + ".list").get(0).contains(query));
        client.click(list + ".more");
        client.awaitShown(action);
        client.click(action);
    }

    private static void deactivate(DesktopClient client) {
        client.click("accounts.more");
        client.awaitShown("account.deactivate");
        client.click("account.deactivate");
    }
}
