package org.chatrpc.client.chat.markup;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits text into grapheme clusters, which users see as one character: letters with accents, flags, families. */
public final class Graphemes {

    private static final Pattern ONE = Pattern.compile("\\X");

    /** The first character that can be part of a cluster; messages contain no carriage returns. */
    private static final char FIRST_COMBINING = 0x300;

    private Graphemes() {}

    /** Whether each UTF-16 unit of the text is a cluster of its own. */
    public static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return false;
            }
        }
        return true;
    }

    /** Where a text can be split: before each cluster, and at the end. */
    public static BitSet boundaries(String text) {
        BitSet cuts = new BitSet(text.length() + 1);
        if (plain(text)) {
            cuts.set(0, text.length() + 1);
            return cuts;
        }
        Matcher matcher = ONE.matcher(text);
        cuts.set(0);
        while (matcher.find()) {
            cuts.set(matcher.end());
        }
        return cuts;
    }

    /** The last split position at or before an offset. */
    public static int floor(String text, int offset) {
        if (offset <= 0 || offset >= text.length() || text.charAt(offset) < FIRST_COMBINING) {
            return Math.max(0, Math.min(offset, text.length()));
        }
        return boundaries(text).previousSetBit(offset);
    }

    /** The cluster at an offset. */
    public static Range around(String text, int offset) {
        BitSet cuts = boundaries(text);
        return new Range(cuts.previousSetBit(offset), cuts.nextSetBit(offset + 1));
    }
}
