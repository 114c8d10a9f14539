package org.chatrpc.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.ui.theme.Accent;
import org.chatrpc.client.ui.theme.Look;
import org.chatrpc.client.ui.theme.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppearanceModelTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private boolean systemDark;
    private int asked;
    private Settings settings;
    private AppearanceModel model;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        settings = Settings.open(folder.resolve("settings.properties"), dispatcher, Optional.empty());
        model = new AppearanceModel(
                settings,
                false,
                () -> {
                    asked++;
                    return systemDark;
                },
                dispatcher);
    }

    @Test
    void followsTheSystemWhileItRuns() {
        assertThat(model.look().get()).isEqualTo(Look.plain(false));
        systemDark = true;
        dispatcher.pass(AppearanceModel.QUERY_INTERVAL.plusSeconds(1));
        assertThat(model.look().get().dark()).isTrue();
        systemDark = false;
        model.querySystem();
        dispatcher.runCalls();
        assertThat(model.look().get().dark()).isFalse();
    }

    @Test
    void doesNotQueryTheSystemIfAThemeWasChosen() {
        settings.theme().set(Theme.DARK);
        assertThat(model.look().get().dark()).isTrue();
        dispatcher.pass(Duration.ofMinutes(10));
        model.querySystem();
        assertThat(asked).isZero();
    }

    @Test
    void switchingChoosesTheOtherOne() {
        model.switchTheme();
        assertThat(settings.theme().get()).isEqualTo(Theme.DARK);
        model.switchTheme();
        assertThat(settings.theme().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void accentAndTextSizeChangeAtOnce() {
        settings.accent().set(Accent.GREEN);
        settings.textPercent().set(150);
        assertThat(model.look().get()).isEqualTo(new Look(false, Accent.GREEN, 150));
    }

    @Test
    void asksNoMoreOnceClosed() {
        model.close();
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(asked).isZero();
    }
}
