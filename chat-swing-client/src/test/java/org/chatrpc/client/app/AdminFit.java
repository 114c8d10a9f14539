package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.testing.FitWalk;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.ui.Texts;

/** What is kept, recorded and let in, in the administration: that all of it fits. */
final class AdminFit {

    private AdminFit() {}

    /** Walks through the pages and their dialogs, from the page of rooms on. */
    static void check(InMemoryServer server, TestClient alice, AdminBox admin) {
        rooms(alice, admin);
        retention(server, alice, admin);
        services(server, alice, admin);
        people(alice, admin);
        audit(server, alice, admin);
        settings(server, alice, admin);
    }

    private static void rooms(TestClient alice, AdminBox admin) {
        Map<String, String> dialogs = Map.of(
                "adminRooms.members", "roomMembers",
                "adminRooms.setOwner", "setOwner",
                "adminRooms.archive", "archive",
                "adminRooms.hold", "holdRoom",
                "adminRooms.delete", "deleteRoom",
                "adminRooms.days", "roomDays");
        dialogs.forEach((item, dialog) -> {
            admin.press("adminRooms.more");
            OpenMenu.choose(Texts.get(item));
            close(alice, dialog);
        });
    }

    private static void retention(InMemoryServer server, TestClient alice, AdminBox admin) {
        Instant then = Instant.parse("2026-01-02T03:04:05Z");
        server.keeping(keeping -> {
            keeping.says(new Retention(90, 30, false, Optional.of(then), Optional.of(then), 12_345, 678, then));
            keeping.age(new RemovalPreview(
                    Optional.of("design"), 90, 30, false, 12_345, Optional.of(then), 678, 1_234_567_890L));
            keeping.age(new RemovalPreview(Optional.empty(), 90, 30, true, 1, Optional.of(then), 0, 0));
        });
        admin.tab(2);
        admin.awaitItems("retention.list", 2);
        await().until(() -> admin.text("retention.next").contains("2026"));
        FitWalk.require("retention", admin.dialog().getRootPane());
        admin.press("retention.run");
        close(alice, "runRetention");
    }

    private static void services(InMemoryServer server, TestClient alice, AdminBox admin) {
        SessionToken token = server.signIn("alice", "correct horse").token();
        server.administration().createService(token, new NewService("a-bot", "A bot", List.of()));
        admin.tab(0);
        admin.press("accounts.newService");
        AdminBox create = new AdminBox(alice.dialog("newService"));
        create.type("newService.rooms", "no room!");
        create.press("newService.create");
        create.awaitText("newService.rooms.error", " ");
        FitWalk.require("a new service that is wrong", create.dialog().getRootPane());
        create.close();
        admin.type("accounts.search", "a-bot");
        admin.awaitItems("accounts.list", 1);
        admin.press("accounts.more");
        OpenMenu.choose(Texts.get("account.tokens"));
        AdminBox tokens = new AdminBox(alice.dialog("serviceTokens"));
        tokens.awaitText("serviceTokens.message", ".");
        FitWalk.require("no tokens", tokens.dialog().getRootPane());
        tokens.press("serviceTokens.new");
        AdminBox made = new AdminBox(alice.dialog("newToken"));
        made.press("newToken.post");
        made.press("newToken.create");
        made.awaitText("newToken.name.error", " ");
        FitWalk.require("a new token that is wrong", made.dialog().getRootPane());
        made.type("newToken.name", "build server");
        made.press("newToken.post");
        made.press("newToken.create");
        close(alice, "madeToken");
        tokens.awaitItems("serviceTokens.list", 1);
        FitWalk.require("tokens", tokens.dialog().getRootPane());
        tokens.press("serviceTokens.revoke");
        close(alice, "revokeToken");
        tokens.close();
    }

    private static void people(TestClient alice, AdminBox admin) {
        admin.type("accounts.search", "dora");
        admin.awaitItems("accounts.list", 1);
        admin.press("accounts.more");
        OpenMenu.choose(Texts.get("account.makeAuditor"));
        close(alice, "makeAuditor");
        admin.press("accounts.more");
        OpenMenu.choose(Texts.get("account.erase"));
        AdminBox erase = new AdminBox(alice.dialog("erase"));
        FitWalk.require("erase", erase.dialog().getRootPane());
        erase.type("erase.typed", "dora");
        erase.press("erase.do");
        close(alice, "erasure");
    }

    private static void audit(InMemoryServer server, TestClient alice, AdminBox admin) {
        admin.tab(4);
        admin.awaitText("audit.closed", " ");
        FitWalk.require("no audit log", admin.dialog().getRootPane());
        server.keeping(keeping -> {
            keeping.record("REFUSED", "SetAdministrator", "NOT_PERMITTED", "bob", "alice", "");
            keeping.record("REFUSALS_SUMMED", "Login", "WRONG_CREDENTIALS", "", "", "");
        });
        admin.tab(0);
        admin.type("accounts.search", "alice");
        admin.awaitItems("accounts.list", 1);
        admin.press("accounts.more");
        OpenMenu.choose(Texts.get("account.makeAuditor"));
        new AdminBox(alice.dialog("makeAuditor")).press("makeAuditor.do");
        admin.tab(4);
        admin.awaitItems("audit.list", 3);
        admin.type("audit.from", "yesterday");
        admin.awaitText("audit.from.error", " ");
        FitWalk.require("audit log", admin.dialog().getRootPane());
        admin.tab(0);
        admin.type("accounts.search", "");
    }

    private static void settings(InMemoryServer server, TestClient alice, AdminBox admin) {
        server.keeping(keeping -> keeping.change("chat.message.mentionAllRole", "OWNER"));
        admin.tab(6);
        admin.press("adminSettings.refresh");
        await().until(() -> admin.items("adminSettings.list").get(6).contains("OWNER"));
        FitWalk.require("settings", admin.dialog().getRootPane());
        admin.select("adminSettings.list", 6);
        FitWalk.require("a setting that was changed", admin.dialog().getRootPane());
        admin.press("adminSettings.change");
        close(alice, "changeSetting");
        admin.press("adminSettings.reset");
        close(alice, "resetSetting");
        admin.select("adminSettings.list", 5);
        admin.press("adminSettings.change");
        AdminBox change = new AdminBox(alice.dialog("changeSetting"));
        change.type("changeSetting.value", "many");
        change.press("changeSetting.do");
        change.awaitText("changeSetting.value.error", " ");
        FitWalk.require("a setting that is refused", change.dialog().getRootPane());
        change.close();
    }

    private static void close(TestClient alice, String name) {
        AdminBox box = new AdminBox(alice.dialog(name));
        FitWalk.require(name, box.dialog().getRootPane());
        box.close();
    }
}
