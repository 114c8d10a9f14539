package org.chatrpc.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmojiFontFilesTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheFontWhereverItIs() throws IOException {
        Path font = file("truetype/noto/NotoColorEmoji.ttf");
        file("truetype/noto/NotoSans.ttf");
        assertThat(EmojiFontFiles.find(List.of(folder.resolve("missing"), folder)))
                .contains(font);
    }

    @Test
    void thePersonsOwnComesFirst() throws IOException {
        Path own = file("own/NotoColorEmoji.ttf");
        file("all/NotoColorEmoji.ttf");
        assertThat(EmojiFontFiles.find(List.of(folder.resolve("own"), folder.resolve("all"))))
                .contains(own);
    }

    @Test
    void foldersThatLeadInCirclesEnd() throws IOException {
        file("a/other.ttf");
        Files.createSymbolicLink(folder.resolve("a/again"), folder);
        assertThat(EmojiFontFiles.find(List.of(folder))).isEmpty();
    }

    @Test
    void aFolderWithThatNameIsNone() throws IOException {
        file("NotoColorEmoji.ttf/readme");
        assertThat(EmojiFontFiles.find(List.of(folder))).isEmpty();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "font");
    }
}
