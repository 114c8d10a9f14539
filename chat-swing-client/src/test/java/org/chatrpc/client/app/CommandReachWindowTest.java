package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.Container;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.swing.AbstractButton;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.chatrpc.client.chat.composer.ComposerFormat;
import org.chatrpc.client.rooms.RoomCommands;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** No command depends on its shortcut: each is also in a menu or on a button. */
@WindowTest
class CommandReachWindowTest {

    /** In the context menu of a message, which opens only if there is one. */
    private static final Set<Command> ON_A_MESSAGE = Set.of(
            Command.COPY,
            Command.SELECT_ALL,
            Command.COPY_MESSAGE,
            Command.ANSWER_MESSAGE,
            Command.REACT,
            Command.OPEN_THREAD,
            Command.CLOSE_THREAD,
            Command.PIN_MESSAGE,
            Command.UNPIN_MESSAGE,
            Command.COPY_MESSAGE_LINK,
            Command.EDIT_MESSAGE,
            Command.EARLIER_TEXTS,
            Command.DELETE_MESSAGE,
            Command.FOLD,
            Command.REPORT_MESSAGE,
            Command.BLOCK_AUTHOR,
            Command.UNBLOCK_AUTHOR,
            Command.OPEN_FILES,
            Command.SAVE_FILES,
            Command.OPEN_LINK,
            Command.COPY_LINK);

    /** In the context menu of what is written, which is seen in SpellingWindowTest. */
    private static final Set<Command> IN_THE_COMPOSER = Set.of(Command.NEXT_MISSPELLING);

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void everyCommandIsInAMenuOrOnAButton() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            Set<String> found = new TreeSet<>();
            Screens.doOnEventThread(() -> collect(alice.frame().getRootPane(), found));
            alice.focusComposer();
            alice.click("menu");
            await().until(() -> alice.onEventThread(
                    () -> MenuSelectionManager.defaultManager().getSelectedPath().length > 0));
            Screens.doOnEventThread(() -> {
                for (MenuElement element : MenuSelectionManager.defaultManager().getSelectedPath()) {
                    collectMenu(element, found);
                }
                MenuSelectionManager.defaultManager().clearSelectedPath();
            });
            RoomCommands.sections().stream().flatMap(List::stream).forEach(command -> found.add(key(command)));
            ON_A_MESSAGE.forEach(command -> found.add(key(command)));
            IN_THE_COMPOSER.forEach(command -> found.add(key(command)));
            ComposerFormat.COMMANDS.forEach(command -> found.add(key(command)));
            assertThat(found)
                    .containsAll(Arrays.stream(Command.values())
                            .map(CommandReachWindowTest::key)
                            .toList());
        }
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
