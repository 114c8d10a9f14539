package org.chatrpc.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the server hands out of the desktop client: the jar, and the native packages that lie beside it.
 *
 * @param jar the desktop client's jar; need not exist
 */
public record ClientFiles(Path jar) {

    /** All there is to download now, the packages first. */
    public List<ClientFile> offered() {
        if (!Files.isRegularFile(jar)) {
            return List.of();
        }
        try (Stream<Path> beside = Files.list(jar.getParent())) {
            Stream<ClientFile> packages =
                    beside.sorted().map(ClientFile::packaged).flatMap(Optional::stream);
            return Stream.concat(packages, Stream.of(ClientFile.jar(jar))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that name, if it is one of those offered. */
    Optional<ClientFile> named(String name) {
        return offered().stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
