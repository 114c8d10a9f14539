package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.awt.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextArea;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.WrapLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mention of everybody says whom it notifies, and asks first if these are many, wherever it is written. */
@WindowTest
class EverybodyWindowTest {

    @TempDir
    private Path folder;

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void aMessageIsSentOnceTheUserAgrees() {
        try (TestClient alice = moderator(1)) {
            alice.say("@room lunch");
            await().until(() -> notice(alice).equals("This notifies 2 people."));
            JDialog question = alice.dialog("everybody");
            Screens.doOnEventThread(question::dispose);
            awaitText(alice, "composer", "@room lunch");
            assertThat(server.bodies("general")).doesNotContain("@room lunch");
            alice.click("send");
            agree(alice);
            await().until(() -> server.bodies("general").contains("@room lunch"));
            awaitText(alice, "composer", "");
            assertThat(notice(alice)).isEmpty();
        }
    }

    @Test
    void aTextThatWasChangedMeanwhileIsNotSent() {
        try (TestClient alice = moderator(1)) {
            alice.say("@room lunch");
            JDialog question = alice.dialog("everybody");
            alice.type("composer", "@room dinner");
            Screens.doOnEventThread(() -> Screens.find(question.getRootPane(), "everybody.do", JButton.class)
                    .orElseThrow()
                    .doClick(0));
            await().until(() -> !alice.onEventThread(question::isShowing));
            awaitText(alice, "composer", "@room dinner");
            await().until(() -> notice(alice).startsWith("Not sent: the text changed"));
            assertThat(server.calls()).doesNotContain("sendMessage");
        }
    }

    @Test
    void anEditThatWasLeftAndGoneOnWithAsksToo() {
        try (TestClient alice = moderator(1)) {
            addTeam(alice);
            alice.say("lunch");
            awaitSpoken(alice, ": Hungry", ": lunch");
            OnMessages.cursor(alice, 2);
            alice.perform(Command.EDIT_MESSAGE);
            await().until(() -> alice.shows("composer.editing"));
            alice.type("composer", "@room lunch");
            openRoom(alice, 1);
            await().until(() -> alice.title().equals("Team"));
            openRoom(alice, 0);
            awaitText(alice, "composer", "@room lunch");
            alice.click("send");
            agree(alice);
            awaitSpoken(alice, ": Hungry", ": @room lunch Edited.");
        }
    }

    @Test
    void theQuestionIsClosedWithItsRoom() {
        try (TestClient alice = moderator(1)) {
            addTeam(alice);
            alice.say("@room lunch");
            JDialog question = alice.dialog("everybody");
            openRoom(alice, 1);
            await().until(() -> !alice.onEventThread(question::isShowing));
            assertThat(server.calls()).doesNotContain("sendMessage");
        }
    }

    @Test
    void fewPeopleAreNotifiedWithoutAQuestion() {
        try (TestClient alice = moderator(2)) {
            alice.say("@room lunch");
            await().until(() -> server.bodies("general").contains("@room lunch"));
        }
    }

    @Test
    void anEditAsksUnlessTheMessageMentionedEverybodyBefore() {
        try (TestClient alice = moderator(1)) {
            alice.say("lunch");
            awaitSpoken(alice, ": Hungry", ": lunch");
            edit(alice, "@room lunch");
            agree(alice);
            awaitSpoken(alice, ": Hungry", ": @room lunch Edited.");
            edit(alice, "@room dinner");
            awaitSpoken(alice, ": Hungry", ": @room dinner Edited.");
        }
    }

    @Test
    void anAnswerInAThreadAsks() {
        try (TestClient alice = moderator(1)) {
            OnMessages.cursor(alice, 1);
            alice.perform(Command.OPEN_THREAD);
            await().until(() -> alice.shows("thread"));
            alice.type("thread.composer", "@room lunch");
            alice.click("thread.send");
            agree(alice);
            await().until(() -> server.bodies("general").contains("@room lunch"));
        }
    }

    @Test
    void theCaptionOfAFileAsks() throws IOException {
        Path menu = Files.writeString(folder.resolve("menu.txt"), "Soup");
        try (TestClient alice = moderator(1)) {
            assertThat(Dropped.files(menu).on(alice, "transcript")).isTrue();
            JDialog preview = alice.dialog("files.send");
            Screens.doOnEventThread(() -> Screens.find(preview.getRootPane(), "files.send.caption", JTextArea.class)
                    .orElseThrow()
                    .setText("@room lunch"));
            await().until(() -> Screens.onEventThread(
                            () -> Screens.find(preview.getRootPane(), "files.send.notified", WrapLabel.class)
                                    .map(WrapLabel::getText)
                                    .orElse(""))
                    .equals("This notifies 2 people."));
            await().until(() ->
                    Screens.onEventThread(() -> Screens.find(preview.getRootPane(), "files.send.do", JButton.class)
                            .orElseThrow()
                            .isEnabled()));
            Dropped.click(preview, "files.send.do");
            agree(alice, preview);
            await().until(() -> server.bodies("general").contains("@room lunch"));
        }
    }

    private void addTeam(TestClient alice) {
        server.createRoom(
                server.signIn("alice", "correct horse").token(), new NewRoom("team", "Team", "", RoomKind.PRIVATE));
        alice.awaitRooms(2);
    }

    private static void openRoom(TestClient client, int index) {
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(index));
    }

    private static void edit(TestClient client, String text) {
        OnMessages.cursor(client, 2);
        client.perform(Command.EDIT_MESSAGE);
        await().until(() -> client.shows("composer.editing"));
        client.say(text);
    }

    private static String notice(TestClient client) {
        return client.onEventThread(() -> Screens.find(client.frame().getRootPane(), "composer.notice", JLabel.class)
                .map(JLabel::getText)
                .orElse(""));
    }

    private static void agree(TestClient client) {
        Dropped.click(client.dialog("everybody"), "everybody.do");
    }

    /** The question about a caption belongs to the dialog with it. */
    private static void agree(TestClient client, JDialog owner) {
        JDialog question = await().until(
                        () -> client.onEventThread(() -> Arrays.stream(owner.getOwnedWindows())
                                .filter(Window::isShowing)
                                .filter(JDialog.class::isInstance)
                                .map(JDialog.class::cast)
                                .filter(dialog -> "everybody".equals(dialog.getName()))
                                .findFirst()),
                        Optional::isPresent)
                .orElseThrow();
        Dropped.click(question, "everybody.do");
    }

    /** A client of alice, who moderates a room with two others, and is asked above so many people. */
    private TestClient moderator(int askAbove) {
        server.signUp("bob", "correct horse", "Bob");
        server.signUp("chloe", "correct horse", "Chloe");
        TestClient alice = new TestClient(server);
        Screens.doOnEventThread(() -> alice.settings().askAbove().set(askAbove));
        alice.signUp("alice", "Alice");
        server.setMemberRole(server.signIn("alice", "correct horse").token(), "general", "alice", Role.MODERATOR);
        // The feed is in order: with the message, the new role is known.
        server.post("general", "bob", "Hungry");
        awaitSpoken(alice, ": Hungry");
        return alice;
    }
}
