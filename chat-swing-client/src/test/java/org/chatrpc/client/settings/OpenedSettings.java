package org.chatrpc.client.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JFrame;
import org.chatrpc.client.base.SwingDispatcher;
import org.chatrpc.client.spell.PersonalFile;
import org.chatrpc.client.spell.PersonalWords;
import org.chatrpc.client.testing.Screens;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Settings in a folder of the test, and the dialog that changes them. */
final class OpenedSettings implements BeforeEachCallback, AfterEachCallback {
    private final List<Settings> opened = new ArrayList<>();
    private Path folder;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("settings");
    }

    /** The folder is deleted once nothing is written to it any more. */
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        CountDownLatch saved = new CountDownLatch(opened.size());
        Screens.doOnEventThread(() -> opened.forEach(settings -> settings.flush(saved::countDown)));
        assertThat(saved.await(1, TimeUnit.MINUTES)).isTrue();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    Settings settings() {
        Settings settings =
                Settings.open(folder.resolve("settings.properties"), new SwingDispatcher(), Optional.empty());
        opened.add(settings);
        return settings;
    }

    SettingsDialog dialog(Settings settings) {
        PersonalWords words =
                new PersonalWords(new PersonalFile(folder.resolve("dictionary.txt")), new SwingDispatcher());
        return Screens.onEventThread(() -> {
            SettingsDialog dialog = new SettingsDialog(new JFrame(), settings, words, true);
            dialog.open();
            return dialog;
        });
    }
}
