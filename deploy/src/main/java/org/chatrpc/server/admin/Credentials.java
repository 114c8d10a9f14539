package org.chatrpc.server.admin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;

/** Reads secrets from a file, standard input or the terminal, but never from the command line, which others can see. */
final class Credentials {
    private static final String STANDARD_INPUT = "-";
    /** One reader for all secrets, as it may read ahead. */
    private static final BufferedReader INPUT =
            new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));

    private Credentials() {}

    /** The first line of the file, or the next one of standard input if it is {@code -}. */
    static String firstLine(Path file) throws StartFailure {
        try {
            String line = file.toString().equals(STANDARD_INPUT) ? INPUT.readLine() : firstLineOf(file);
            if (line == null || line.isBlank()) {
                throw new StartFailure("There is nothing in " + named(file) + ".");
            }
            return line.strip();
        } catch (NoSuchFileException e) {
            throw new StartFailure("There is no file " + file + ".", e);
        } catch (AccessDeniedException e) {
            throw new StartFailure("You may not read the file " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new StartFailure("There is something else than text in " + named(file) + ".", e);
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + named(file) + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable String firstLineOf(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.readLine();
        }
    }

    private static String named(Path file) {
        return file.toString().equals(STANDARD_INPUT) ? "the standard input" : file.toString();
    }

    /** Asks at the terminal, without showing what is typed. */
    @SuppressWarnings("SystemConsoleNull") // Without a terminal, newer JDKs read from standard input, until it ends.
    static String ask(String question) throws StartFailure {
        Console terminal = System.console();
        char[] typed = terminal == null ? null : terminal.readPassword("%s", question);
        if (typed == null || typed.length == 0) {
            throw new StartFailure(
                    "A password is needed, and there is no terminal to ask for it. Name a file that has it;"
                            + " - is the standard input.");
        }
        return new String(typed);
    }
}
