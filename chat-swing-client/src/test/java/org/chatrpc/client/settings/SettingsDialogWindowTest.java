package org.chatrpc.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import org.chatrpc.client.base.SwingDispatcher;
import org.chatrpc.client.spell.PersonalFile;
import org.chatrpc.client.spell.PersonalWords;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Look;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WindowTest
class SettingsDialogWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    @TempDir
    private Path folder;

    private final List<Settings> opened = new ArrayList<>();

    @InEachLook
    void picture(String theme, double scale) {
        pictures.setLook(theme, scale);
        SettingsDialog dialog = open(settings());
        pictures.save(dialog, "20-settings");
        Screens.doOnEventThread(dialog::dispose);
    }

    @ParameterizedTest
    @CsvSource({"ROSE,false", "TEAL,true"})
    void picturesWithAnotherAccent(Accent accent, boolean dark) {
        Screens.doOnEventThread(() -> Theme.apply(new Look(dark, accent, 150)));
        Settings settings = settings();
        Screens.doOnEventThread(() -> {
            settings.accent().set(accent);
            settings.textPercent().set(150);
        });
        SettingsDialog dialog = open(settings);
        Screens.save(dialog, "21-settings-" + accent);
        Screens.doOnEventThread(dialog::dispose);
    }

    @Test
    void eachControlChangesItsSettingAtOnce() {
        Settings settings = settings();
        SettingsDialog dialog = open(settings);
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

    private Settings settings() {
        Settings settings =
                Settings.open(folder.resolve("settings.properties"), new SwingDispatcher(), Optional.empty());
        opened.add(settings);
        return settings;
    }

    /** The folder is deleted after the test, so no file may be written to it meanwhile. */
    @AfterEach
    void awaitSaved() throws InterruptedException {
        CountDownLatch saved = new CountDownLatch(opened.size());
        Screens.doOnEventThread(() -> opened.forEach(settings -> settings.flush(saved::countDown)));
        assertThat(saved.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private SettingsDialog open(Settings settings) {
        PersonalWords words =
                new PersonalWords(new PersonalFile(folder.resolve("dictionary.txt")), new SwingDispatcher());
        return Screens.onEventThread(() -> {
            SettingsDialog dialog = new SettingsDialog(new JFrame(), settings, words, true);
            dialog.open();
            return dialog;
        });
    }

    private static JComboBox<?> combo(SettingsDialog dialog, String name) {
        return Screens.find(dialog.getRootPane(), name, JComboBox.class).orElseThrow();
    }

    private static AbstractButton button(SettingsDialog dialog, String name) {
        return Screens.find(dialog.getRootPane(), name, AbstractButton.class).orElseThrow();
    }
}
