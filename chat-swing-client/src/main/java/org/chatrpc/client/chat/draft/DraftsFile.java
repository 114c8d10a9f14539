package org.chatrpc.client.chat.draft;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.chatrpc.client.base.PrivateFiles;

/**
 * The file with the drafts of one account, readable by its owner only. Used by one thread at a time, never the event
 * thread.
 */
public final class DraftsFile {

    private final Path file;
    private final List<Path> former;

    /** @param former other files of the same account, to be merged into this one */
    public DraftsFile(Path file, List<Path> former) {
        this.file = file;
        this.former = former;
    }

    /** The saved drafts by room. A file that cannot be parsed is set aside, and the result is empty. */
    Map<String, String> load() throws IOException {
        Map<String, String> texts = PrivateFiles.readProperties(file);
        for (Path other : former) {
            Map<String, String> more = PrivateFiles.readProperties(other);
            if (!more.isEmpty()) {
                more.forEach((room, text) -> texts.merge(room, text, DraftsFile::both));
                // Save in the new place first: a crash in between duplicates a text instead of losing it.
                save(texts);
            }
            Files.deleteIfExists(other);
        }
        return texts;
    }

    private static String both(String one, String other) {
        return one.equals(other) ? one : one + "\n" + other;
    }

    void save(Map<String, String> texts) throws IOException {
        Properties properties = new Properties();
        properties.putAll(texts);
        StringWriter text = new StringWriter();
        properties.store(text, "Unsent texts by room");
        PrivateFiles.replace(file, text.toString());
    }
}
