package org.chatrpc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The log files of a server. */
public final class LogFiles {

    private LogFiles() {}

    /** The lines of all log files that are there now. */
    public static List<String> linesIn(Path data) {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("logs"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
