package org.chatrpc.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The classes of GlassFish, parsed and verified once per build for all servers of the tests (dynamic class data sharing, JEP 350):
 * a start takes about 30 % less processor time. The file is in the build folder, and made anew if it is older than the server's
 * jar. Servers start without it if it cannot be made, or while another process makes it. Thread-safe.
 */
final class ClassArchive {
    private static final String NAME = "server-classes-" + Runtime.version();
    private static final Path FILE = ServerLaunch.folder().resolveSibling(NAME + ".jsa");

    /** Guarded by the class. */
    private static boolean tried;

    private ClassArchive() {}

    /** The options of a JVM that uses the archive; none if there is none, or if performance is measured. */
    static synchronized List<String> options() {
        try {
            if (ServerLaunch.testJvm().isEmpty() || !isCurrent() && !made()) {
                return List.of();
            }
        } catch (IOException e) {
            return List.of();
        }
        // The JVM would warn on its standard output if the archive did not suit it.
        return List.of("-XX:SharedArchiveFile=" + FILE, "-Xlog:cds=off,cds+dynamic=off");
    }

    private static boolean isCurrent() throws IOException {
        return Files.exists(FILE)
                && Files.getLastModifiedTime(FILE)
                                .compareTo(Files.getLastModifiedTime(
                                        ServerLaunch.folder().resolve("chat-server.jar")))
                        > 0;
    }

    private static boolean made() throws IOException {
        if (tried) {
            return false;
        }
        Path lockFile = FILE.resolveSibling(NAME + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return false;
            }
            tried = true;
            return isCurrent() || make();
        }
    }

    /** The JVM writes the archive when it ends in order. */
    private static boolean make() throws IOException {
        Path unfinished = FILE.resolveSibling(NAME + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (ServerProcess server = ServerLaunch.in(FILE.resolveSibling(NAME))
                .jvm("-XX:ArchiveClassesAtExit=" + unfinished)
                .start()) {
            if (server.terminate() != 0 || !Files.exists(unfinished)) {
                return false;
            }
        } catch (AssertionError failure) {
            System.out.println("Servers start without a class archive: " + failure.getMessage());
            return false;
        }
        Files.move(unfinished, FILE, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
