package org.chatrpc.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The classes and libraries of a web application, without a container and isolated from this program's classes.
 *
 * @param loader sees only the JDK and the application
 */
record WarLoader(URLClassLoader loader) implements AutoCloseable {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String LIBRARIES = "WEB-INF/lib/";

    /** Unpacks what is needed into a folder that the caller deletes afterwards. */
    static WarLoader of(Path war, Path folder) throws IOException {
        Path unpacked = Files.createTempDirectory(folder, "war");
        List<URL> places = new ArrayList<>();
        places.add(Files.createDirectories(unpacked.resolve(CLASSES)).toUri().toURL());
        try (InputStream content = Files.newInputStream(war);
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!entry.isDirectory() && (name.startsWith(CLASSES) || name.startsWith(LIBRARIES))) {
                    Path file = unpacked.resolve(name).normalize();
                    if (!file.startsWith(unpacked)) {
                        throw new IOException(name + " leads out of its folder.");
                    }
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                    if (name.startsWith(LIBRARIES)) {
                        places.add(file.toUri().toURL());
                    }
                }
            }
        }
        return new WarLoader(new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
