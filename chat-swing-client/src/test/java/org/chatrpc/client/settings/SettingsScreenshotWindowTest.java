package org.chatrpc.client.settings;

import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Look;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WindowTest
class SettingsScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    @RegisterExtension
    final OpenedSettings opened = new OpenedSettings();

    @InEachLook
    void picture(String theme, double scale) {
        pictures.setLook(theme, scale);
        SettingsDialog dialog = opened.dialog(opened.settings());
        pictures.save(dialog, "20-settings");
        Screens.doOnEventThread(dialog::dispose);
    }

    @ParameterizedTest
    @CsvSource({"ROSE,false", "TEAL,true"})
    void picturesWithAnotherAccent(Accent accent, boolean dark) {
        Screens.doOnEventThread(() -> Theme.apply(new Look(dark, accent, 150)));
        Settings settings = opened.settings();
        Screens.doOnEventThread(() -> {
            settings.accent().set(accent);
            settings.textPercent().set(150);
        });
        SettingsDialog dialog = opened.dialog(settings);
        Screens.save(dialog, "21-settings-" + accent);
        Screens.doOnEventThread(dialog::dispose);
    }
}
