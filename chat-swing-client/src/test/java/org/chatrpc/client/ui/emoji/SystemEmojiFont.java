package org.chatrpc.client.ui.emoji;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The emoji font of the system, used by the tests. */
final class SystemEmojiFont {

    private SystemEmojiFont() {}

    static Path file() {
        Optional<Path> file = EmojiFontFiles.find(EmojiFontFiles.folders(Path.of(System.getProperty("user.home"))));
        assumeTrue(file.isPresent(), "No NotoColorEmoji.ttf: install the package fonts-noto-color-emoji");
        return file.orElseThrow();
    }

    static EmojiFont open() {
        try {
            return new EmojiFont(new FontFile(file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes() {
        try {
            return Files.readAllBytes(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
