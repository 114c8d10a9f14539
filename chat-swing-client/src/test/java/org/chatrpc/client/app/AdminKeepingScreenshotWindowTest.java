package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of what is kept, recorded and let in, for visual review; the dark ones in German. */
@WindowTest
class AdminKeepingScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final Instant start = Instant.now().minus(Duration.ofHours(2));
    private final InMemoryServer server = new InMemoryServer(start);

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void whatIsKeptRecordedAndLetIn(String theme, double scale) {
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            furnish();
            AdminBox admin = AdminBox.open(client);
            admin.awaitItems("accounts.list", 4);
            services(client, admin);
            people(client, admin);
            rooms(client, admin);
            retention(client, admin);
            audit(client, admin);
            assertThat(admin.showing()).isTrue();
        }
    }

    private void services(TestClient client, AdminBox admin) {
        admin.press("accounts.newService");
        AdminBox create = new AdminBox(client.dialog("newService"));
        create.type("newService.username", "deploy-bot");
        create.type("newService.rooms", "release");
        save(create, "100-admin-new-service");
        create.close();
        menu(admin, "accounts", 2, "account.tokens");
        AdminBox tokens = new AdminBox(client.dialog("serviceTokens"));
        tokens.awaitItems("serviceTokens.list", 2);
        save(tokens, "101-admin-tokens");
        tokens.press("serviceTokens.new");
        AdminBox made = new AdminBox(client.dialog("newToken"));
        made.type("newToken.name", "Nightly builds");
        save(made, "102-admin-new-token");
        made.press("newToken.create");
        AdminBox secret = new AdminBox(client.dialog("madeToken"));
        secret.press("madeToken.copy");
        save(secret, "103-admin-token-once");
        secret.close();
        tokens.press("serviceTokens.revoke");
        AdminBox revoke = new AdminBox(client.dialog("revokeToken"));
        save(revoke, "104-admin-revoke-token");
        revoke.close();
        tokens.close();
    }

    private void people(TestClient client, AdminBox admin) {
        menu(admin, "accounts", 1, "account.makeAuditor");
        AdminBox auditor = new AdminBox(client.dialog("makeAuditor"));
        save(auditor, "105-admin-make-auditor");
        auditor.press("makeAuditor.do");
        await().until(() -> !auditor.showing());
        admin.tab(4);
        save(admin, "106-admin-audit-closed");
        admin.tab(0);
        menu(admin, "accounts", 3, "account.erase");
        AdminBox erase = new AdminBox(client.dialog("erase"));
        save(erase, "107-admin-erase");
        erase.type("erase.typed", "eve");
        erase.press("erase.do");
        AdminBox erasure = new AdminBox(client.dialog("erasure"));
        await().until(() -> erasure.text("erasure.state").contains("80"));
        save(erasure, "108-admin-erasure");
        erasure.close();
        save(admin, "109-admin-accounts-marked");
    }

    private void rooms(TestClient client, AdminBox admin) {
        admin.tab(1);
        admin.awaitItems("adminRooms.list", 3);
        admin.select("adminRooms.list", 1);
        admin.awaitText("adminRooms.owners", "Bob");
        save(admin, "110-admin-rooms-marked");
        menu(admin, "adminRooms", 1, "adminRooms.days");
        AdminBox days = new AdminBox(client.dialog("roomDays"));
        settle();
        save(days, "111-admin-room-days");
        days.close();
        menu(admin, "adminRooms", 1, "adminRooms.delete");
        AdminBox delete = new AdminBox(client.dialog("deleteRoom"));
        delete.type("deleteRoom.typed", "design");
        delete.press("deleteRoom.do");
        delete.awaitText("deleteRoom.typed.error", " ");
        save(delete, "112-admin-delete-room");
        delete.close();
    }

    private void retention(TestClient client, AdminBox admin) {
        admin.tab(2);
        admin.awaitItems("retention.list", 4);
        save(admin, "113-admin-retention");
        admin.press("retention.run");
        AdminBox run = new AdminBox(client.dialog("runRetention"));
        save(run, "114-admin-run");
        run.press("runRetention.do");
        admin.awaitItems("retention.list", 2);
        save(admin, "115-admin-running");
    }

    private void audit(TestClient client, AdminBox admin) {
        admin.tab(0);
        menu(admin, "accounts", 0, "account.makeAuditor");
        new AdminBox(client.dialog("makeAuditor")).press("makeAuditor.do");
        admin.tab(4);
        admin.awaitItems("audit.list", 8);
        admin.select("audit.list", 2);
        save(admin, "116-admin-audit");
        admin.type("audit.actor", "nobody");
        admin.type("audit.from", "May");
        admin.awaitText("audit.from.error", "2026");
        admin.type("audit.from", "");
        admin.awaitText("audit.message", ".");
        admin.type("audit.until", "May");
        save(admin, "117-admin-audit-none");
    }

    private void furnish() {
        SessionToken alice = server.signIn("alice", "correct horse").token();
        SessionToken bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        server.signUp("eve", "correct horse", "Eve Evans");
        server.administration().createService(alice, new NewService("build-bot", "Build server", List.of("general")));
        server.administration()
                .createToken(
                        alice,
                        new NewToken(
                                "build-bot",
                                "Release notes",
                                List.of("post:release"),
                                Optional.of(start.plus(Duration.ofDays(90)))));
        server.administration()
                .createToken(
                        alice,
                        new NewToken("build-bot", "Status", List.of("post:*", "read:general"), Optional.empty()));
        server.createRoom(bob, new NewRoom("design", "Design", "Pixels, type and colour", RoomKind.PUBLIC));
        server.createRoom(bob, new NewRoom("release", "Release planning", "", RoomKind.PRIVATE));
        server.administration().setHeld(alice, "design", true, "Case 17, by order of the legal department");
        server.administration()
                .setKeptDays(alice, "design", new RetentionDays(OptionalInt.of(365), OptionalInt.empty()));
        server.administration().setKeptDays(alice, "release", new RetentionDays(OptionalInt.of(0), OptionalInt.of(30)));
        Instant old = start.minus(Duration.ofDays(400));
        server.keeping(keeping -> {
            keeping.says(new Retention(
                    180,
                    90,
                    false,
                    Optional.of(start.minusSeconds(3_600)),
                    Optional.of(start.minusSeconds(3_500)),
                    812,
                    14,
                    start.plusSeconds(82_800)));
            keeping.age(
                    new RemovalPreview(Optional.empty(), 180, 90, false, 4_210, Optional.of(old), 96, 734_003_200L));
            keeping.age(new RemovalPreview(Optional.of("general"), 180, 90, false, 1_318, Optional.of(old), 0, 0));
            keeping.age(new RemovalPreview(Optional.of("design"), 365, 90, true, 77, Optional.of(old), 3, 9_000_000L));
            keeping.age(new RemovalPreview(Optional.of("release"), 0, 30, false, 0, Optional.empty(), 1, 52_000L));
            keeping.wrote("eve", 120);
            keeping.record("SESSION_OPENED", "Login", "", "alice", "alice", "");
            keeping.record(
                    "ROLE_CHANGED",
                    "SetMemberRole",
                    "",
                    "bob",
                    "eve",
                    "design",
                    "{\"role\":\"MEMBER\"}",
                    "{\"role\":\"MODERATOR\"}");
            keeping.record(
                    "ROOM_UPDATED",
                    "SetRoomRetention",
                    "",
                    "alice",
                    "",
                    "design",
                    "{\"messageDays\":180}",
                    "{\"messageDays\":365,\"held\":true}");
            keeping.record("REFUSED", "SetAdministrator", "NOT_PERMITTED", "eve", "eve", "");
            keeping.record("REFUSALS_SUMMED", "Login", "WRONG_CREDENTIALS", "", "", "");
            keeping.record("ACCOUNT_ERASED", "EraseAccount", "", "alice", "mallory", "");
        });
    }

    private static void menu(AdminBox admin, String list, int row, String item) {
        admin.select(list + ".list", row);
        admin.press(list + ".more");
        OpenMenu.choose(Texts.get(item));
    }

    private void save(AdminBox box, String picture) {
        settle();
        pictures.save(box.dialog(), picture);
    }
}
