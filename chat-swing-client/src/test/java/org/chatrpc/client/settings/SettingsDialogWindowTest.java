package org.chatrpc.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@WindowTest
class SettingsDialogWindowTest {

    @RegisterExtension
    final OpenedSettings opened = new OpenedSettings();

    @Test
    void eachControlChangesItsSettingAtOnce() {
        Settings settings = opened.settings();
        SettingsDialog dialog = opened.dialog(settings);
        Screens.doOnEventThread(() -> {
            combo(dialog, "settings.theme").setSelectedIndex(1);
            combo(dialog, "settings.text").setSelectedIndex(3);
            combo(dialog, "settings.language").setSelectedIndex(2);
            combo(dialog, "settings.sendKey").setSelectedIndex(1);
            combo(dialog, "settings.spelling").setSelectedIndex(4);
            combo(dialog, "settings.notify").setSelectedIndex(2);
            button(dialog, "settings.preview").doClick(0);
            button(dialog, "settings.accent.green").doClick(0);
            button(dialog, "settings.close").doClick(0);
            assertThat(settings.theme().get()).isEqualTo(Theme.DARK);
            assertThat(settings.textPercent().get()).isEqualTo(125);
            assertThat(settings.language().get()).isEqualTo(Language.GERMAN);
            assertThat(settings.sendKey().get()).isEqualTo(SendKey.CTRL_ENTER);
            assertThat(settings.spelling().get()).isEqualTo(SpellChoice.GERMAN_ENGLISH);
            assertThat(settings.notifications().get()).isEqualTo(Notify.NONE);
            assertThat(settings.preview().get()).isFalse();
            assertThat(settings.accent().get()).isEqualTo(Accent.GREEN);
            assertThat(dialog.isDisplayable()).isFalse();
        });
    }

    private static JComboBox<?> combo(SettingsDialog dialog, String name) {
        return Screens.find(dialog.getRootPane(), name, JComboBox.class).orElseThrow();
    }

    private static AbstractButton button(SettingsDialog dialog, String name) {
        return Screens.find(dialog.getRootPane(), name, AbstractButton.class).orElseThrow();
    }
}
