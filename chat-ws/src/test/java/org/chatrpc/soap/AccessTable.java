package org.chatrpc.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The table of who may do what in which kind of room: for each kind a line {@code # KIND}, a line with the callers, and a line for
 * each operation with the code of the fault for each of them, {@code DONE}, or {@code -} if there is no such caller. Lines that begin
 * with {@code //} are for readers.
 */
final class AccessTable {
    static final String DONE = "DONE";
    static final String NOBODY = "-";

    private static final String RESOURCE = "/org/chatrpc/soap/room-access.txt";

    private final Map<RoomKind, Map<String, Map<Caller, String>>> cells = new EnumMap<>(RoomKind.class);

    static AccessTable read() {
        AccessTable table = new AccessTable();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessTable.class.getResourceAsStream(RESOURCE)), UTF_8))) {
            RoomKind kind = null;
            List<Caller> callers = List.of();
            for (String line : lines.lines().filter(AccessTable::isPartOfTable).toList()) {
                String[] words = line.strip().split("\\s+");
                if (words[0].equals("#")) {
                    kind = RoomKind.valueOf(words[1]);
                } else if (words[0].equals("operation")) {
                    callers = Stream.of(words).skip(1).map(Caller::valueOf).toList();
                } else {
                    table.put(kind, words, callers);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static boolean isPartOfTable(String line) {
        return !line.isBlank() && !line.startsWith("//");
    }

    private void put(RoomKind kind, String[] words, List<Caller> callers) {
        if (words.length != callers.size() + 1) {
            throw new IllegalArgumentException("In " + kind + ", " + words[0] + " has not one code for each caller.");
        }
        for (int i = 0; i < callers.size(); i++) {
            put(kind, words[0], callers.get(i), words[i + 1]);
        }
    }

    void put(RoomKind kind, String row, Caller caller, String code) {
        String before = rows(kind)
                .computeIfAbsent(row, name -> new EnumMap<>(Caller.class))
                .put(caller, code);
        if (before != null) {
            throw new IllegalArgumentException(row + " is there twice in " + kind);
        }
    }

    /** The rows of a kind of room, by operation. */
    Map<String, Map<Caller, String>> rows(RoomKind kind) {
        return cells.computeIfAbsent(kind, none -> new TreeMap<>());
    }

    /** A part of the table as it is in the file, so that it can be compared and put there once it was read. */
    String text(RoomKind kind) {
        StringBuilder text = new StringBuilder("# " + kind + "\n" + padded("operation", 24));
        for (Caller caller : Caller.values()) {
            text.append(padded(caller.name(), 20));
        }
        rows(kind).forEach((row, codes) -> {
            text.append('\n').append(padded(row, 24));
            codes.values().forEach(code -> text.append(padded(code, 20)));
        });
        return text.toString().replaceAll(" +\n", "\n").stripTrailing() + "\n";
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }
}
