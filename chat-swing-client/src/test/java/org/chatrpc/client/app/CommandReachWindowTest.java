package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.AbstractButton;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.chatrpc.client.chat.composer.ComposerFormat;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.rooms.RoomCommands;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No command depends on its shortcut: each is also in a menu or on a button. */
@WindowTest
class CommandReachWindowTest {

    /** In the context menu of what is written, which is seen in SpellingWindowTest. */
    private static final Set<Command> IN_THE_COMPOSER = Set.of(Command.NEXT_MISSPELLING);

    private final InMemoryServer server = new InMemoryServer();

    @TempDir
    private Path folder;

    @Test
    void everyCommandIsInAMenuOrOnAButton() throws IOException {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            Set<String> found = new TreeSet<>();
            Screens.doOnEventThread(() -> collect(alice.frame().getRootPane(), found));
            alice.focusComposer();
            alice.click("menu");
            collectOpenMenu(alice, found);
            RoomCommands.sections().stream().flatMap(List::stream).forEach(command -> found.add(key(command)));
            IN_THE_COMPOSER.forEach(command -> found.add(key(command)));
            ComposerFormat.COMMANDS.forEach(command -> found.add(key(command)));
            collectOfMessages(alice, found);
            assertThat(found)
                    .containsAll(Arrays.stream(Command.values())
                            .map(CommandReachWindowTest::key)
                            .toList());
        }
    }

    /** The menus of messages in the states in which there is something special to do with them. */
    private void collectOfMessages(TestClient alice, Set<String> found) throws IOException {
        Set<String> ofMessages = new TreeSet<>();
        SessionToken token = server.signIn("alice", "correct horse").token();
        server.signUp("bob", "correct horse", "Bob");
        server.signUp("mallory", "correct horse", "Mallory");
        server.setMemberRole(token, "general", "alice", Role.OWNER);
        alice.say("first");
        awaitMessages(alice, 1);
        server.edit("general", 1, "see http://example.org/");
        server.post("general", "bob", "line\n".repeat(100));
        server.pin("general", 2, true);
        server.post("general", "mallory", "spam");
        server.blockUser(token, "mallory");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Lunch at noon");
        assertThat(Dropped.files(notes).on(alice, "transcript")).isTrue();
        Dropped.click(alice.dialog("files.send"), "files.send.do");
        awaitMessages(alice, 4);
        await().until(() -> alice.spoken().get(2).contains("somebody you block"));
        for (int message = 1; message <= 4; message++) {
            OnMessages.cursor(alice, message);
            OnMessages.openMenu(alice);
            collectOpenMenu(alice, ofMessages);
        }
        OnMessages.cursor(alice, 1);
        alice.perform(Command.OPEN_THREAD);
        await().until(() -> alice.shows("thread"));
        Screens.doOnEventThread(() -> collect(alice.frame().getRootPane(), ofMessages));
        assertThat(ofMessages)
                .containsAll(RowCommands.ALL.stream()
                        .map(CommandReachWindowTest::key)
                        .toList());
        found.addAll(ofMessages);
    }

    private static void awaitMessages(TestClient client, int count) {
        await().until(() -> client.spoken().size() == count);
    }

    private static void collectOpenMenu(TestClient client, Set<String> found) {
        await().until(() ->
                client.onEventThread(() -> MenuSelectionManager.defaultManager().getSelectedPath().length > 0));
        Screens.doOnEventThread(() -> {
            for (MenuElement element : MenuSelectionManager.defaultManager().getSelectedPath()) {
                collectMenu(element, found);
            }
            MenuSelectionManager.defaultManager().clearSelectedPath();
        });
    }

    private static void collect(Container root, Set<String> found) {
        for (Component child : root.getComponents()) {
            if (child instanceof AbstractButton button && button.getAction() != null) {
                found.add(button.getActionCommand());
            }
            if (child instanceof Container container) {
                collect(container, found);
            }
        }
    }

    private static void collectMenu(MenuElement element, Set<String> found) {
        if (element instanceof AbstractButton button && button.getAction() != null) {
            found.add(button.getActionCommand());
        }
        for (MenuElement child : element.getSubElements()) {
            collectMenu(child, found);
        }
    }

    private static String key(Command command) {
        return command.name().toLowerCase(Locale.ROOT);
    }
}
