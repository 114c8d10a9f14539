package org.chatrpc.client.spell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.chatrpc.client.base.PrivateFiles;

/**
 * The file with the words that somebody added: plain text, a word a line, readable by its owner only. Used by one
 * thread at a time, never the event thread.
 */
public final class PersonalFile {

    private static final Logger LOG = Logger.getLogger(PersonalFile.class.getName());

    /** In bytes: more than {@link PersonalWords#MOST} of the longest words never have. */
    private static final long MOST_BYTES = 1 << 20;

    private final Path file;

    public PersonalFile(Path file) {
        this.file = file;
    }

    /** Where it is. */
    public Path path() {
        return file;
    }

    /** The words. A file that is too large or no text is set aside, and the result is empty. */
    List<String> load() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        if (Files.size(file) > MOST_BYTES) {
            setAside("it is too large");
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.map(String::strip)
                    .filter(PersonalWords::isWord)
                    .limit(PersonalWords.MOST)
                    .toList();
        } catch (UncheckedIOException e) {
            setAside("it is no text in UTF-8");
            return List.of();
        }
    }

    void save(Collection<String> words) throws IOException {
        if (words.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        PrivateFiles.replace(file, String.join("\n", new TreeSet<>(words)) + "\n");
    }

    private void setAside(String why) throws IOException {
        LOG.log(Level.WARNING, "{0} is set aside: {1}", new Object[] {file, why});
        PrivateFiles.move(file, PrivateFiles.damaged(file));
    }
}
