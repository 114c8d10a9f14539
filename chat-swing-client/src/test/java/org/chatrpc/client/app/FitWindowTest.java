package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.testing.FitWalk;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Look;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every window in each language and with large texts: no text is truncated, and nothing overlaps the margins. */
@WindowTest
class FitWindowTest {

    /** The dialogs that a command opens in a room of one's own. */
    private static final Map<Command, String> DIALOGS = Map.ofEntries(
            Map.entry(Command.BROWSE_ROOMS, "browse"),
            Map.entry(Command.NEW_ROOM, "newRoom"),
            Map.entry(Command.NEW_DIRECT, "direct"),
            Map.entry(Command.ROOM_INFO, "roomInfo"),
            Map.entry(Command.PINNED, "pinned"),
            Map.entry(Command.ROOM_FILES, "files.list"),
            Map.entry(Command.INVITE, "invite"),
            Map.entry(Command.EDIT_ROOM, "editRoom"),
            Map.entry(Command.ARCHIVE_ROOM, "archiveRoom"),
            Map.entry(Command.LEAVE_ROOM, "leaveRoom"),
            Map.entry(Command.JUMP_TO_DATE, "jump"),
            Map.entry(Command.SEARCH, "search"),
            Map.entry(Command.PROFILE, "profile"),
            Map.entry(Command.CHANGE_PASSWORD, "profile"),
            Map.entry(Command.SESSIONS, "profile"),
            Map.entry(Command.ADMINISTRATION, "admin"),
            Map.entry(Command.SETTINGS, "settings"),
            Map.entry(Command.UNSENT, "unsent"),
            Map.entry(Command.SHORTCUTS, "shortcuts"));

    @RegisterExtension
    final Screenshots look = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"en,150", "de,100"})
    void everyWindow(String language, int textPercent) {
        if (textPercent == 100) {
            // With an explicit scale, texts are slightly larger relative to everything else than with one derived
            // from the font.
            look.setLook("light", 1);
        }
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(Texts.get("dialog.cancel"))
                .as("read here, for a file is not for the event thread")
                .isEqualTo(language.equals("de") ? "Abbrechen" : "Cancel");
        Screens.doOnEventThread(() -> Theme.apply(new Look(false, Accent.BLUE, textPercent)));
        try (TestClient alice = new TestClient(server)) {
            Screens.doOnEventThread(() -> alice.settings().textPercent().set(textPercent));
            signIn(alice);
            DesignRoom.open(server, alice);
            DIALOGS.forEach((command, name) -> {
                alice.perform(command);
                check(alice, name);
            });
            errors(alice);
            members(alice);
            sessions(alice);
            responses(alice);
            files(alice);
            search(alice);
            administration(alice);
            mainWindow(alice);
        }
    }

    private void signIn(TestClient alice) {
        JComponent root = alice.frame().getRootPane();
        FitWalk.require("signing in", root);
        alice.click("login.submit");
        await().until(() -> alice.shows("login.username.error"));
        FitWalk.require("signing in with nothing", root);
        alice.click("login.switch");
        alice.type("login.server", "not an address");
        alice.type("login.username", "Alice!");
        alice.type("login.display_name", "x".repeat(500));
        alice.type("login.password", "short");
        alice.click("login.submit");
        await().until(() -> alice.shows("login.server.error"));
        FitWalk.require("signing up with much that is wrong", root);
        Screens.doOnEventThread(() -> alice.frame().setSize(alice.frame().getMinimumSize()));
        FitWalk.require("signing up in the smallest window", root);
        alice.type("login.server", "http://127.0.0.1:8080/chat/");
        alice.click("login.switch");
        alice.signUp("alice", "Alice");
        Screens.doOnEventThread(() -> alice.frame().setSize(UIScale.scale(new Dimension(1040, 720))));
    }

    private void errors(TestClient alice) {
        alice.perform(Command.NEW_ROOM);
        OpenDialog room = new OpenDialog(alice.dialog("newRoom"));
        room.press("newRoom.create");
        room.awaitShown("newRoom.id.error");
        check(alice, "newRoom");
        alice.perform(Command.EDIT_ROOM);
        OpenDialog edit = new OpenDialog(alice.dialog("editRoom"));
        edit.type("editRoom.title", "");
        edit.press("editRoom.save");
        edit.awaitShown("editRoom.title.error");
        check(alice, "editRoom");
        alice.perform(Command.CHANGE_PASSWORD);
        OpenDialog password = new OpenDialog(alice.dialog("profile"));
        password.type("password.new", "short");
        password.press("password.change");
        password.awaitShown("password.old.error");
        check(alice, "profile");
    }

    private void responses(TestClient alice) {
        server.post("design", "bob", "Which blue?");
        await().until(() -> alice.spoken().stream().anyMatch(row -> row.endsWith("Which blue?")));
        alice.perform(Command.REACT);
        check(alice, "reaction");
        alice.perform(Command.ANSWER_MESSAGE);
        alice.perform(Command.OPEN_THREAD);
        await().until(() -> alice.shows("thread") && alice.shows("composer.answering"));
        FitWalk.require("a thread and an answer", alice.frame().getRootPane());
        alice.click("close_thread");
        alice.click("composer.answering.cancel");
    }

    private void search(TestClient alice) {
        SearchBox search = SearchBox.open(alice);
        JComponent root = search.dialog().getRootPane();
        search.type("blue");
        search.awaitItems("search.list", 1);
        FitWalk.require("what was found", root);
        search.type("from:");
        FitWalk.require("people to choose from", root);
        search.type("before:2026");
        FitWalk.require("a date that is not complete", root);
        server.refuseNextSearch(new Refusal("INDEXING", "Wait.", true, Optional.of(Duration.ofMinutes(1)), ""));
        search.type("indexing");
        search.awaitShown("search.again");
        FitWalk.require("searching while the server makes its index", root);
        search.type("blue");
        search.awaitItems("search.list", 1);
        search.close();
        SearchBox again = SearchBox.open(alice);
        again.type("");
        again.awaitItems("search.suggestions", 1);
        FitWalk.require("recent searches", again.dialog().getRootPane());
        again.close();
    }

    private void administration(TestClient alice) {
        server.reportMessage(server.signIn("bob", "correct horse").token(), "design/1", "x".repeat(40));
        AdminBox admin = AdminBox.open(alice);
        admin.awaitItems("accounts.list", 3);
        FitWalk.require("accounts", admin.dialog().getRootPane());
        admin.press("accounts.new");
        OpenDialog create = new OpenDialog(alice.dialog("newAccount"));
        create.press("newAccount.create");
        create.awaitText("newAccount.username.error", " ");
        FitWalk.require("a new account with nothing", create.dialog().getRootPane());
        create.type("newAccount.username", "dora");
        create.press("newAccount.create");
        check(alice, "oneTimePassword");
        admin.awaitItems("accounts.list", 4);
        admin.tab(1);
        admin.awaitItems("adminRooms.list");
        FitWalk.require("rooms", admin.dialog().getRootPane());
        AdminFit.check(server, alice, admin);
        admin.tab(3);
        admin.awaitItems("reports.list", 1);
        admin.press("reports.resolve");
        check(alice, "resolve");
        FitWalk.require("reports", admin.dialog().getRootPane());
        admin.tab(5);
        await().until(() -> !admin.text("serverStatus.people").isBlank());
        FitWalk.require("figures", admin.dialog().getRootPane());
        // Everything, which includes each group.
        server.nodes(2);
        admin.choose("serverPlots.group", 7);
        admin.awaitShown("serverPlots.nodes");
        await().until(() -> admin.text("serverPlot.searchProgress").matches(".*[0-9].*"));
        FitWalk.require("all plots", admin.dialog().getRootPane());
        admin.close();
    }

    private void members(TestClient alice) {
        openMemberMenu(alice);
        OpenMenu.choose(Texts.get("members.show"));
        check(alice, "person");
        openMemberMenu(alice);
        OpenMenu.choose(Texts.get("members.remove"));
        check(alice, "removeMember");
        check(alice, "members");
    }

    private void openMemberMenu(TestClient alice) {
        alice.perform(Command.MEMBERS);
        JDialog members = alice.dialog("members");
        awaitItems(members, 3);
        Screens.awaitFocused(members);
        Screens.doOnEventThread(() -> {
            find(members, "members.list", JList.class).setSelectedIndex(1);
            find(members, "members.more", AbstractButton.class).doClick(0);
        });
    }

    private void sessions(TestClient alice) {
        alice.perform(Command.SESSIONS);
        OpenDialog profile = new OpenDialog(alice.dialog("profile"));
        profile.awaitEnabled("sessions.everywhere");
        FitWalk.require("sessions", profile.dialog().getRootPane());
        profile.press("sessions.everywhere");
        check(alice, "endSession");
        check(alice, "profile");
    }

    private void files(TestClient alice) {
        assertThat(Dropped.picture(Dropped.image(300, 200)).on(alice, "transcript"))
                .isTrue();
        OpenDialog preview = new OpenDialog(alice.dialog("files.send"));
        preview.awaitEnabled("files.send.do");
        FitWalk.require("files to send", preview.dialog().getRootPane());
        preview.press("files.send.do");
        await().until(() -> !preview.showing());
        await().until(() -> server.calls().contains("downloadPart"));
        alice.perform(Command.OPEN_FILES);
        check(alice, "viewer");
    }

    private void mainWindow(TestClient alice) {
        JComponent root = alice.frame().getRootPane();
        server.post("design", "bob", "The blue one");
        FitWalk.require("the main window", root);
        alice.perform(Command.FIND);
        await().until(() -> alice.shows("find"));
        FitWalk.require("finding in a room", root);
        alice.click("close_find");
        alice.perform(Command.SWITCHER);
        await().until(() -> alice.shows("switcher.panel"));
        FitWalk.require("the switcher", root);
        alice.perform(Command.SWITCHER);
        await().until(() -> !alice.shows("switcher.panel"));
        server.weather(Weather.AWAY);
        server.releasePolls();
        await().until(() -> alice.shows("connection.banner"));
        FitWalk.require("the server is away", root);
        Screens.doOnEventThread(() -> alice.frame().setSize(alice.frame().getMinimumSize()));
        FitWalk.require("the server is away, in the smallest window", root);
    }

    /** Checks a dialog, and closes it. */
    private static void check(TestClient alice, String name) {
        JDialog dialog = alice.dialog(name);
        FitWalk.require(name, dialog.getRootPane());
        Screens.doOnEventThread(dialog::dispose);
        await().until(() -> !alice.onEventThread(dialog::isShowing));
    }

    private static void awaitItems(JDialog dialog, int count) {
        await().until(() -> Screens.onEventThread(() ->
                find(dialog, dialog.getName() + ".list", JList.class).getModel().getSize() >= count));
    }

    private static <T extends JComponent> T find(JDialog dialog, String name, Class<T> type) {
        return Screens.find(dialog.getRootPane(), name, type).orElseThrow();
    }
}
