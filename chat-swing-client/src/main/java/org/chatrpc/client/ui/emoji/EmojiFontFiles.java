package org.chatrpc.client.ui.emoji;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Searches the font folders of Linux desktops. */
final class EmojiFontFiles extends SimpleFileVisitor<Path> {

    private static final String NAME = "NotoColorEmoji.ttf";
    private static final int DEPTH = 6;

    /** More than any desktop has; bounds the search if a link leads elsewhere. */
    private static final int MAX_FILES = 50_000;

    private Optional<Path> found = Optional.empty();
    private int files;

    private EmojiFontFiles() {}

    /** The font folders of the user, and those of the system. */
    static List<Path> folders(Path home) {
        return List.of(
                home.resolve(".local/share/fonts"),
                home.resolve(".fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of("/usr/share/fonts"));
    }

    /** The first emoji font in some folders or their subfolders. Reads the disk. */
    static Optional<Path> find(List<Path> folders) {
        EmojiFontFiles search = new EmojiFontFiles();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, search);
            } catch (IOException e) {
                // The folder has disappeared; there are others.
            }
        }
        return search.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
        files++;
        if (found.isEmpty() && about.isRegularFile() && file.endsWith(NAME)) {
            found = Optional.of(file);
        }
        return found.isPresent() || files > MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
        return FileVisitResult.CONTINUE;
    }
}
