package org.chatrpc.client.search.suggest;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.chatrpc.client.base.PrivateFiles;

/**
 * The file with the searches of one account, readable by its owner only. Used by one thread at a time, never the event
 * thread.
 */
public final class RecentSearchesFile {

    private final Path file;
    private final List<Path> former;

    /** @param former other files of the same account, whose searches are moved into this one */
    public RecentSearchesFile(Path file, List<Path> former) {
        this.file = file;
        this.former = former;
    }

    /** The saved queries, the latest first. A file that cannot be parsed is set aside, and the result is empty. */
    List<String> load() throws IOException {
        List<String> queries = read(file);
        for (Path other : former) {
            List<String> more = read(other);
            if (!more.isEmpty()) {
                more.stream().filter(query -> !queries.contains(query)).forEach(queries::add);
                save(queries);
            }
            Files.deleteIfExists(other);
        }
        return queries;
    }

    void save(List<String> queries) throws IOException {
        if (queries.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Properties properties = new Properties();
        for (int i = 0; i < queries.size(); i++) {
            properties.setProperty(Integer.toString(i + 1), queries.get(i));
        }
        StringWriter text = new StringWriter();
        properties.store(text, "Recent searches, the latest first");
        PrivateFiles.replace(file, text.toString());
    }

    private static List<String> read(Path from) throws IOException {
        Map<String, String> saved = PrivateFiles.readProperties(from);
        List<String> queries = new ArrayList<>();
        for (int i = 1; i <= RecentSearches.MAX_ENTRIES; i++) {
            Optional.ofNullable(saved.get(Integer.toString(i)))
                    .filter(query -> !query.isBlank())
                    .ifPresent(queries::add);
        }
        return queries;
    }
}
