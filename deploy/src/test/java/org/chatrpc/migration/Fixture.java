package org.chatrpc.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A database left by a server of an earlier version, and that server's answers.
 *
 * @param sql a script that creates it in an empty database
 * @param answers see {@link Answers}
 */
record Fixture(String sql, Kept kept, List<String> answers) {
    /** Relative to the module. */
    static final Path FOLDER = Path.of("src", "test", "resources", "migration");

    static Fixture read(String name) {
        try {
            return new Fixture(
                    Files.readString(FOLDER.resolve(name + ".sql")),
                    Kept.of(Files.readAllLines(FOLDER.resolve(name + "-kept.txt"))),
                    Files.readAllLines(FOLDER.resolve(name + "-answers.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".sql"), sql);
            Files.write(FOLDER.resolve(name + "-kept.txt"), kept.lines());
            Files.write(FOLDER.resolve(name + "-answers.txt"), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
