package org.chatrpc.server;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes and libraries of a web application, without a container and isolated from this program's classes.
 *
 * @param loader sees only the JDK and the application
 */
record WarLoader(URLClassLoader loader) implements AutoCloseable {

    /** Unpacks it into a folder that the caller deletes afterwards. */
    static WarLoader of(Path war, Path folder) throws IOException {
        Path content = UnpackedWar.unpack(war, Files.createTempDirectory(folder, "war"))
                .resolve("WEB-INF");
        List<URL> places = new ArrayList<>();
        places.add(content.resolve("classes").toUri().toURL());
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(content.resolve("lib"), "*.jar")) {
            for (Path library : libraries) {
                places.add(library.toUri().toURL());
            }
        }
        return new WarLoader(new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
