package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.util.List;
import java.util.Optional;
import javax.swing.JDialog;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shows something of a message beside the transcript closes when the message is deleted, or its room is lost. */
@WindowTest
class GoneMessageWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @ParameterizedTest
    @CsvSource({"EARLIER_TEXTS,revisions", "DELETE_MESSAGE,deleteMessage", "REPORT_MESSAGE,report", "REACT,reaction"})
    void aDialogAboutAMessageClosesWhenItIsDeleted(Command command, String name) {
        try (TestClient alice = moderator()) {
            server.post("general", "bob", "secrat");
            server.edit("general", 1, "secret");
            awaitSpoken(alice, ": secret Edited.");
            JDialog dialog = open(alice, command, name);
            server.react("general", 1, "bob", "\uD83D\uDC4D", true);
            awaitSpoken(alice, "1.");
            assertThat(alice.onEventThread(dialog::isShowing)).isTrue();
            server.delete("general", 1);
            awaitClosed(alice, dialog);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1,plan.png,image/png,viewer",
        "2,plan.png,image/png,files.of",
        "1,setup.exe,application/octet-stream,files.danger"
    })
    void filesCloseWhenTheirMessageIsDeleted(int count, String file, String type, String name) {
        try (TestClient alice = moderator()) {
            List<Attachment> files =
                    List.of(file("1", file, type), file("2", file, type)).subList(0, count);
            server.post("general", "bob", "Look", files);
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().contains(file));
            JDialog dialog = open(alice, Command.OPEN_FILES, name);
            server.delete("general", 1);
            awaitClosed(alice, dialog);
        }
    }

    @Test
    void aDeletionThatTheFeedDoesNotTellClosesItAsWell() {
        try (TestClient alice = moderator()) {
            server.post("general", "bob", "secret");
            server.post("general", "bob", "other");
            awaitSpoken(alice, ": secret", ": other");
            OnMessages.cursor(alice, 1);
            alice.perform(Command.REPORT_MESSAGE);
            JDialog dialog = alice.dialog("report");
            server.weather(Weather.AWAY);
            server.delete("general", 1);
            server.expireCursors();
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            awaitClosed(alice, dialog);
        }
    }

    @ParameterizedTest
    @CsvSource({"REPORT_MESSAGE,report", "PINNED,pinned", "ROOM_FILES,files.list"})
    void whatShowsMessagesOfARoomClosesWhenTheRoomIsLost(Command command, String name) {
        try (TestClient alice = moderator()) {
            server.post("general", "bob", "secret");
            server.pin("general", 1, true);
            awaitSpoken(alice, ": secret Pinned.");
            OnMessages.cursor(alice, 1);
            alice.perform(command);
            JDialog dialog = alice.dialog(name);
            server.removeMember(server.signIn("bob", "correct horse").token(), "general", "alice");
            awaitClosed(alice, dialog);
        }
    }

    @Test
    void theTextOfADeletedMessageDoesNotStayInTheComposer() {
        try (TestClient alice = moderator()) {
            alice.say("tpyo");
            awaitSpoken(alice, ": tpyo");
            OnMessages.cursor(alice, 1);
            alice.perform(Command.EDIT_MESSAGE);
            awaitText(alice, "composer", "tpyo");
            server.delete("general", 1);
            awaitText(alice, "composer", "");
            await().until(() -> !alice.shows("composer.editing"));
        }
    }

    private static JDialog open(TestClient alice, Command command, String name) {
        OnMessages.cursor(alice, 1);
        OnMessages.openMenu(alice);
        OpenMenu.choose(command.text());
        return alice.dialog(name);
    }

    private static void awaitClosed(TestClient alice, JDialog dialog) {
        await().until(() -> !alice.onEventThread(dialog::isShowing));
    }

    private static Attachment file(String id, String name, String type) {
        Optional<Attachment.Pixels> pixels =
                type.startsWith("image") ? Optional.of(new Attachment.Pixels(60, 40)) : Optional.empty();
        return new Attachment(id, name, type, 1_000, pixels, pixels, Optional.empty());
    }

    /** A client of alice, who moderates the room. */
    private TestClient moderator() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        server.setMemberRole(server.signIn("alice", "correct horse").token(), "general", "alice", Role.MODERATOR);
        return alice;
    }
}
