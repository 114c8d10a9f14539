package org.chatrpc.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of the desktop client that this server offers: the jar, and the native packages in the same directory.
 *
 * @param jar the desktop client's jar; need not exist
 */
public record ClientFiles(Path jar) {

    /** All files that can be downloaded now, native packages first. */
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

    /** The offered file with this name, if any. */
    Optional<ClientFile> named(String name) {
        return offered().stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
