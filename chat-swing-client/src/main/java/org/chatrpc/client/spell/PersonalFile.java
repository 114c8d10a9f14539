package org.chatrpc.client.spell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
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
 * The file with the words that the user added: plain text, a word a line, readable by its owner only. Used by one thread
 * at a time, never the event thread.
 */
public final class PersonalFile {

    private static final Logger LOG = Logger.getLogger(PersonalFile.class.getName());

    /** In bytes: more than {@link PersonalWords#MOST} of the longest words never have. */
    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private boolean hasMore;

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
        if (Files.size(file) > MAX_BYTES) {
            setAside("it is too large");
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            // Some editors begin a file with a mark of its byte order.
            List<String> found = lines.map(line -> line.replace("\uFEFF", "").strip())
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            List<String> words = found.stream()
                    .filter(PersonalWords::isWord)
                    .limit(PersonalWords.MAX_WORDS)
                    .toList();
            hasMore = words.size() < found.size();
            return words.stream().map(PersonalWords::composed).toList();
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) {
                throw e.getCause();
            }
            setAside("it is no text in UTF-8");
            return List.of();
        }
    }

    /** Replaces the file; of one with lines that were no words, or too many, a copy is kept. */
    void save(Collection<String> words) throws IOException {
        if (hasMore && Files.exists(file)) {
            LOG.log(Level.WARNING, "{0} has lines that are not taken: a copy of it is kept", file);
            PrivateFiles.keepDamaged(file);
        }
        hasMore = false;
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
