package org.chatrpc.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A WAR unpacked into a folder. */
final class UnpackedWar {

    private UnpackedWar() {}

    /** Unpacks the WAR into a new folder, which the caller deletes afterwards. */
    static Path unpack(Path war, Path folder) throws IOException {
        Path target = Files.createDirectories(folder).toAbsolutePath().normalize();
        try (InputStream content = Files.newInputStream(war);
                ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of its folder.");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file);
                }
            }
        }
        return target;
    }
}
