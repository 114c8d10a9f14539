package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.Arrays;
import java.util.List;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIDefaults;
import org.junit.jupiter.api.Test;

class TextKeysTest {

    @Test
    void noTextComponentTakesAShortcutOfTheWindow() {
        List<KeyStroke> shortcuts = Arrays.stream(Command.values())
                .filter(command -> !command.local())
                .flatMap(command -> command.shortcuts().stream())
                .toList();
        for (FlatLaf look : List.of(new FlatLightLaf(), new FlatDarkLaf())) {
            UIDefaults defaults = look.getDefaults();
            TextKeys.release(defaults);
            assertThat(TextKeys.MAPS).allSatisfy(name -> {
                InputMap map = (InputMap) defaults.get(name);
                assertThat(map.allKeys()).isNotEmpty();
                assertThat(shortcuts).noneMatch(stroke -> map.get(stroke) != null);
            });
        }
    }
}
