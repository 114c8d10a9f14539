package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;

import java.awt.event.KeyEvent;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JList;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.WrapLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list that cannot be loaded says why, and the user can try again. */
@WindowTest
class RetryWindowTest {

    private static final Refusal BROKEN = new Refusal("BROKEN", "Out of order.", false, Optional.empty(), "");

    private final InMemoryServer server = new InMemoryServer();

    @ParameterizedTest
    @CsvSource({
        "listFiles,ROOM_FILES,files.list,files.list",
        "listPinned,PINNED,pinned,pinned",
        "listRevisions,EARLIER_TEXTS,revisions,revisions",
        "listMembers,MEMBERS,members,members",
        "listRooms,BROWSE_ROOMS,browse,browse",
        "findPeople,NEW_DIRECT,direct,direct",
        "listSessions,SESSIONS,profile,sessions",
        "listBlocked,BLOCKED_PEOPLE,profile,blocked",
    })
    void aRefusedListIsLoadedWithAnotherTry(String call, Command command, String name, String prefix) {
        try (TestClient alice = signedUp()) {
            server.refuseCalls(call, Optional.of(BROKEN));
            alice.perform(command);
            JDialog dialog = alice.dialog(name);
            await().untilAsserted(() -> assertThat(said(dialog, prefix)).contains("Out of order."));
            JButton again = again(dialog, prefix).orElseThrow();
            assertThat(alice.onEventThread(() -> again.isFocusable() && again.isEnabled()))
                    .isTrue();
            int before = count(call);
            press(again);
            await().until(() -> count(call) > before);
            await().until(() -> again(dialog, prefix).isPresent());
            server.refuseCalls(call, Optional.empty());
            press(again);
            await().until(() -> again(dialog, prefix).isEmpty());
            assertThat(said(dialog, prefix)).doesNotContain("Out of order.");
        }
    }

    @Test
    void aRefusedThreadIsReadWithAnotherTry() {
        try (TestClient alice = signedUp()) {
            server.refuseCalls("readThread", Optional.of(BROKEN));
            alice.perform(Command.OPEN_THREAD);
            await().until(() -> alice.shows("thread.again"));
            server.refuseCalls("readThread", Optional.empty());
            alice.click("thread.again");
            await().until(() -> !alice.shows("thread.again"));
        }
    }

    @Test
    void filesAreReloadedByKeyboardAfterTheFeedHasStarted() {
        try (TestClient alice = signedUp()) {
            Attachment plan = new Attachment(
                    "plan", "plan.pdf", "application/pdf", 1, Optional.empty(), Optional.empty(), Optional.empty());
            server.post("general", "bob", "Plan", List.of(plan));
            await().untilAsserted(() -> assertThat(alice.spoken()).hasSize(2));
            alice.perform(Command.ROOM_FILES);
            JDialog dialog = alice.dialog("files.list");
            await().until(() -> said(dialog, "files.list").isEmpty() || size(dialog) == 1);
            server.refuseCalls("listFiles", Optional.of(BROKEN));
            server.expireCursors();
            await().until(() -> again(dialog, "files.list").isPresent());
            server.refuseCalls("listFiles", Optional.empty());
            JButton again = again(dialog, "files.list").orElseThrow();
            Screens.doOnEventThread(() -> again.requestFocusInWindow());
            await().until(() -> Screens.onEventThread(again::isFocusOwner));
            new Keyboard().press(KeyEvent.VK_SPACE);
            await().until(() -> size(dialog) == 1);
        }
    }

    private int count(String call) {
        return Collections.frequency(server.calls(), call);
    }

    private static int size(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "files.list.list", JList.class)
                .filter(list -> list.isShowing())
                .map(list -> list.getModel().getSize())
                .orElse(0));
    }

    private static String said(JDialog dialog, String prefix) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), prefix + ".message", WrapLabel.class)
                .filter(WrapLabel::isShowing)
                .map(WrapLabel::getText)
                .orElse(""));
    }

    private static Optional<JButton> again(JDialog dialog, String prefix) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), prefix + ".again", JButton.class)
                .filter(JButton::isShowing));
    }

    private static void press(JButton button) {
        Screens.doOnEventThread(() -> button.doClick(0));
    }

    /** A client of alice in a room with one message of her own, which was edited. */
    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        alice.say("tpyo");
        awaitSpoken(alice, ": tpyo");
        server.edit("general", 1, "typo");
        awaitSpoken(alice, ": typo Edited.");
        OnMessages.cursor(alice, 1);
        return alice;
    }
}
