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
record Fixture(String sql, ClientState clientState, List<String> answers) {
    /** Relative to the module. */
    static final Path FOLDER = Path.of("src", "test", "resources", "migration");

    /** The schema of the first fixture, of which {@link Story} tells; {@link LaterStory} tells of the others. */
    static final int FIRST = 3;

    /** @param schema the newest migration that the server had */
    static Fixture read(int schema, String name) {
        Path folder = FOLDER.resolve(Integer.toString(schema));
        try {
            return new Fixture(
                    Files.readString(folder.resolve(name + ".sql")),
                    ClientState.of(Files.readAllLines(folder.resolve(name + "-kept.txt"))),
                    Files.readAllLines(folder.resolve(name + "-answers.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(int schema, String name) {
        Path folder = FOLDER.resolve(Integer.toString(schema));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".sql"), sql);
            Files.write(folder.resolve(name + "-kept.txt"), clientState.lines());
            Files.write(folder.resolve(name + "-answers.txt"), answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
