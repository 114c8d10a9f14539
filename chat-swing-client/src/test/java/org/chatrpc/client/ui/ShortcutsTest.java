package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShortcutsTest {

    @Test
    void signsAreShownAsTheyStandOnTheKeys() {
        assertThat(Command.SETTINGS.shortcutText()).isEqualTo("Ctrl+,");
        assertThat(Command.SHORTCUTS.shortcuts().stream().map(Shortcuts::describe))
                .containsExactly("F1", "Ctrl+/");
        assertThat(Command.NEXT_UNREAD.shortcutText()).isEqualTo("Alt+Shift+Down");
    }

    @Test
    void noShortcutIsShownByTheNameOfASign() {
        assertThat(Arrays.stream(Command.values())
                        .flatMap(command -> command.shortcuts().stream())
                        .map(Shortcuts::describe))
                .noneMatch(text -> text.contains("Comma") || text.contains("Slash") || text.contains("Unknown"));
    }
}
