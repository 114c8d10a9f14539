package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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

/** Screenshots of the administration, for visual review; the dark ones in German. */
@WindowTest
class AdminScreenshotWindowTest {

    private static final int PLOTS_OF_EVERYTHING = 7;

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(2)));

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void theAdministration(String theme, double scale) {
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            furnish();
            AdminBox admin = AdminBox.open(client);
            admin.awaitItems("accounts.list", 5);
            save(admin, "90-admin-accounts");
            admin.select("accounts.list", 1);
            admin.press("accounts.more");
            OpenMenu.choose(Texts.get("account.sessions"));
            AdminBox sessions = new AdminBox(client.dialog("accountSessions"));
            sessions.awaitItems("accountSessions.list", 1);
            save(sessions, "97-admin-sessions");
            sessions.press("accountSessions.end");
            AdminBox question = new AdminBox(client.dialog("endAccountSession"));
            save(question, "98-admin-end-session");
            question.close();
            sessions.close();
            admin.press("accounts.new");
            AdminBox create = new AdminBox(client.dialog("newAccount"));
            create.type("newAccount.username", "frank");
            save(create, "91-admin-new-account");
            create.press("newAccount.create");
            AdminBox once = new AdminBox(client.dialog("oneTimePassword"));
            once.press("oneTimePassword.copy");
            save(once, "92-admin-one-time-password");
            once.close();
            admin.tab(1);
            admin.awaitItems("adminRooms.list", 3);
            settle();
            save(admin, "93-admin-rooms");
            admin.press("adminRooms.more");
            OpenMenu.choose(Texts.get("adminRooms.setOwner"));
            AdminBox owner = new AdminBox(client.dialog("setOwner"));
            save(owner, "94-admin-owner");
            owner.close();
            admin.press("adminRooms.more");
            OpenMenu.choose(Texts.get("adminRooms.members"));
            AdminBox members = new AdminBox(client.dialog("roomMembers"));
            await().until(() -> members.items("roomMembers.list").size() > 3);
            save(members, "94b-admin-members");
            members.close();
            admin.tab(3);
            admin.awaitItems("reports.list", 2);
            save(admin, "95-admin-reports");
            admin.press("reports.delete");
            AdminBox delete = new AdminBox(client.dialog("deleteReported"));
            save(delete, "95b-admin-delete-reported");
            delete.close();
            admin.tab(5);
            await().until(() -> admin.text("serverStatus.entries").matches(".*[0-9.,]+"));
            await().pollDelay(Duration.ofSeconds(9)).until(() -> true);
            save(admin, "96-admin-server");
            admin.choose("serverPlots.group", 1);
            await().until(() -> admin.text("serverPlot.calls").matches(".*[0-9.,]+"));
            save(admin, "96b-admin-server-calls");
            admin.choose("serverPlots.group", PLOTS_OF_EVERYTHING);
            save(admin, "96c-admin-server-all");
            admin.choose("serverPlots.group", PLOTS_OF_EVERYTHING - 1);
            save(admin, "96d-admin-server-others");
            server.nodes(2);
            admin.choose("serverPlots.group", 2);
            admin.awaitShown("serverPlots.nodes");
            save(admin, "96e-admin-server-nodes");
            for (int i = 101; i <= 200; i++) {
                server.signUp("user" + i, "correct horse", "User " + i);
            }
            admin.tab(0);
            admin.type("accounts.search", " ");
            admin.awaitItems("accounts.list", 100);
            save(admin, "99-admin-first-page");
            assertThat(admin.showing()).isTrue();
        }
    }

    private void furnish() {
        SessionToken alice = server.signIn("alice", "correct horse").token();
        SessionToken bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        server.signUp("chloe", "correct horse", "Chlo\u00e9 Dubois");
        server.signUp(
                "dmitri",
                "correct horse",
                "\u0414\u043c\u0438\u0442\u0440\u0438\u0439 \u0418\u0432\u0430\u043d\u043e\u0432");
        SessionToken eve = server.signUp("eve", "correct horse", "Eve Evans").token();
        server.administration().setAdministrator(alice, "bob", true);
        server.createRoom(bob, new NewRoom("design", "Design", "Pixels, type and colour", RoomKind.PUBLIC));
        server.createRoom(bob, new NewRoom("release", "Release planning for the autumn", "", RoomKind.PRIVATE));
        server.post("general", "eve", "Cheap watches! Click here! ".repeat(12));
        server.post("general", "bob", "When do we meet?");
        server.reportMessage(bob, "general/1", "advertisement");
        server.reportMessage(eve, "general/2", "boring");
        server.administration().resetPassword(alice, "dmitri");
        server.administration().setActive(alice, "eve", false);
    }

    private void save(AdminBox box, String picture) {
        settle();
        pictures.save(box.dialog(), picture);
    }
}
