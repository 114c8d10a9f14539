package org.chatrpc.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is kept outside of the database while the server is down: of its clients a session token of each user, cursors by the
 * name of the moment at which they were taken, ids by what they stand for, and the names of the elements of their contract;
 * and the files that people sent, if they are beside the database.
 *
 * @param files in Base64, by their paths in the data folder
 */
record ClientState(
        Map<String, String> tokens,
        Map<String, String> cursors,
        Map<String, String> ids,
        Map<String, String> files,
        Set<String> elements) {
    /** Where SQLite's server keeps what people sent, in its data folder. */
    private static final String FILES = "chat.db-files";

    ClientState() {
        this(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new TreeSet<>());
    }

    /** One line for each entry: kind, name and value. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        maps().forEach((kind, map) -> map.forEach((name, value) -> lines.add(kind + " " + name + " " + value)));
        elements.forEach(name -> lines.add("element " + name));
        return lines;
    }

    static ClientState of(List<String> lines) {
        ClientState clientState = new ClientState();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (words[0].equals("element")) {
                clientState.elements.add(words[1]);
            } else {
                clientState.maps().get(words[0]).put(words[1], words[2]);
            }
        }
        return clientState;
    }

    private Map<String, Map<String, String>> maps() {
        Map<String, Map<String, String>> maps = new LinkedHashMap<>();
        maps.put("token", tokens);
        maps.put("cursor", cursors);
        maps.put("id", ids);
        maps.put("file", files);
        return maps;
    }

    void readFiles(Path data) {
        Path folder = data.resolve(FILES);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        data.relativize(file).toString(), Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void writeFiles(Path data) {
        files.forEach((path, content) -> {
            try {
                Path file = data.resolve(path);
                Files.createDirectories(file.getParent());
                Files.write(file, Base64.getDecoder().decode(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
