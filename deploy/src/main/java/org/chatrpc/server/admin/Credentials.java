package org.chatrpc.server.admin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatrpc.server.settings.StartFailure;

/** Reads secrets from a file, standard input or the terminal, but never from the command line, which others can see. */
final class Credentials {
    private static final String STANDARD_INPUT = "-";

    private Credentials() {}

    /** The first line of the file, or of standard input if it is {@code -}. */
    static String firstLine(Path file) throws StartFailure {
        try (BufferedReader lines = file.toString().equals(STANDARD_INPUT)
                ? new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                : Files.newBufferedReader(file)) {
            String line = lines.readLine();
            if (line == null || line.isBlank()) {
                throw new StartFailure("There is nothing in " + named(file) + ".");
            }
            return line.strip();
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + named(file) + ": " + e.getMessage(), e);
        }
    }

    private static String named(Path file) {
        return file.toString().equals(STANDARD_INPUT) ? "the standard input" : file.toString();
    }

    /** Asks at the terminal, without showing what is typed. */
    static String ask(String question) throws StartFailure {
        Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("%s", question);
        if (typed == null || typed.length == 0) {
            throw new StartFailure("A password is needed. Give a file with --password-file; - is the standard input.");
        }
        return new String(typed);
    }
}
