package org.chatrpc.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The style of each character of a message. Mark outer ranges first; inner marks overwrite them, so that the result
 * always covers the text exactly. Confined to one thread.
 */
final class MarkedText {

    /** The text of a link: its address is in the list. */
    private static final int FIRST_ADDRESS = 1;

    private final String text;
    private final MarkupSource source;
    private final Piece.Kind[] kinds;
    private final byte[] styles;
    /** The index of the link's address, plus one; negative numbers separate names from each other. */
    private final int[] links;

    private final List<String> addresses = new ArrayList<>();
    private final Passage.Kind[] lineKinds;
    private final int[] levels;
    /** Separates adjacent code blocks. */
    private final int[] blocks;

    private int names;

    MarkedText(String text, MarkupSource source) {
        this.text = text;
        this.source = source;
        kinds = new Piece.Kind[text.length()];
        styles = new byte[text.length()];
        links = new int[text.length()];
        Arrays.fill(kinds, Piece.Kind.TEXT);
        lineKinds = new Passage.Kind[source.lineCount()];
        Arrays.fill(lineKinds, Passage.Kind.PARAGRAPH);
        levels = new int[source.lineCount()];
        blocks = new int[source.lineCount()];
    }

    void mark(int start, int end, Piece.Kind kind) {
        Arrays.fill(kinds, start, end, kind);
        Arrays.fill(links, start, end, 0);
    }

    void style(int start, int end, Set<Piece.Style> added) {
        byte bits = 0;
        for (Piece.Style style : added) {
            bits |= (byte) (1 << style.ordinal());
        }
        Arrays.fill(styles, start, end, bits);
    }

    void link(int start, int end, int address) {
        Arrays.fill(kinds, start, end, Piece.Kind.LINK);
        Arrays.fill(links, start, end, address);
    }

    void name(int start, int end) {
        Arrays.fill(kinds, start, end, Piece.Kind.NAME);
        Arrays.fill(links, start, end, --names);
    }

    /** Adds the address of a link; the result identifies it. */
    int address(String written) {
        addresses.add(written);
        return addresses.size() - 1 + FIRST_ADDRESS;
    }

    void line(int line, Passage.Kind kind, int block) {
        lineKinds[line] = kind;
        blocks[line] = block;
    }

    void level(int line, int level) {
        levels[line] = level;
    }

    Passage.Kind kind(int line) {
        return lineKinds[line];
    }

    /** The passages, whose pieces are exactly the text. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        for (int line = 0; line < source.lineCount(); line++) {
            if (line > 0 && !sameBlock(line - 1, line) && !pieces.isEmpty()) {
                passages.add(new Passage(lineKinds[line - 1], levels[line - 1], pieces));
                pieces.clear();
            }
            addPieces(pieces, source.lineStart(line), source.lineEnd(line));
        }
        if (!pieces.isEmpty()) {
            int last = source.lineCount() - 1;
            passages.add(new Passage(lineKinds[last], levels[last], pieces));
        }
        return passages;
    }

    private boolean sameBlock(int line, int next) {
        return lineKinds[line] == lineKinds[next] && levels[line] == levels[next] && blocks[line] == blocks[next];
    }

    private void addPieces(List<Piece> pieces, int start, int end) {
        int at = start;
        while (at < end) {
            int next = at + 1;
            while (next < end && same(at, next)) {
                next++;
            }
            pieces.add(piece(at, next));
            at = next;
        }
        if (end < text.length()) {
            // The line end of an opening fence is part of the mark.
            Piece.Kind kind = kinds[end] == Piece.Kind.MARK ? Piece.Kind.MARK : Piece.Kind.BREAK;
            pieces.add(new Piece(kind, end, end + 1, Set.of(), ""));
        }
    }

    private Piece piece(int start, int end) {
        EnumSet<Piece.Style> found = EnumSet.noneOf(Piece.Style.class);
        for (Piece.Style style : Piece.Style.values()) {
            if ((styles[start] & 1 << style.ordinal()) != 0) {
                found.add(style);
            }
        }
        String address = links[start] >= FIRST_ADDRESS ? addresses.get(links[start] - FIRST_ADDRESS) : "";
        return new Piece(kinds[start], start, end, found, address);
    }

    private boolean same(int at, int next) {
        return kinds[at] == kinds[next] && styles[at] == styles[next] && links[at] == links[next];
    }
}
