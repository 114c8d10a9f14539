package org.chatrpc.client.ui.emoji;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Combines glyphs: table GSUB of the OpenType specification, lookup type 4 ("ligature substitution") of the feature
 * ccmp ("glyph composition"). Families, flags, keycaps and skin tones are composed this way. Immutable.
 */
final class Ligatures {

    private static final int LIGATURE = 4;
    private static final int EXTENSION = 7;

    /** More features, lookups and subtables than any font has; bounds the work on a damaged one. */
    private static final int MAX_PARTS = 64;

    private static final int MAX_IN_SET = 4096;

    private final List<FontTable> subtables = new ArrayList<>();

    Ligatures(FontTable gsub) throws DamagedFontException {
        FontTable lookups = gsub.at(gsub.u16(8));
        int count = lookups.u16(0);
        for (int index : composition(gsub.at(gsub.u16(6)))) {
            if (index < count) {
                add(lookups.at(lookups.u16(2 + 2L * index)));
            }
        }
    }

    /** The lookups of the feature, in the order in which they are applied. */
    private static Set<Integer> composition(FontTable features) throws DamagedFontException {
        Set<Integer> lookups = new LinkedHashSet<>();
        int count = Math.min(MAX_PARTS, features.u16(0));
        for (int i = 0; i < count; i++) {
            long record = 2 + 6L * i;
            if ("ccmp".equals(new String(features.bytes(record, 4), StandardCharsets.US_ASCII))) {
                FontTable feature = features.at(features.u16(record + 4));
                int members = Math.min(MAX_PARTS, feature.u16(2));
                for (int n = 0; n < members; n++) {
                    lookups.add(feature.u16(4 + 2L * n));
                }
            }
        }
        return lookups;
    }

    private void add(FontTable lookup) throws DamagedFontException {
        int type = lookup.u16(0);
        int count = Math.min(MAX_PARTS, lookup.u16(4));
        for (int i = 0; i < count && subtables.size() < MAX_PARTS; i++) {
            FontTable subtable = lookup.at(lookup.u16(6 + 2L * i));
            if (type == LIGATURE) {
                subtables.add(subtable);
            } else if (type == EXTENSION && subtable.u16(2) == LIGATURE) {
                subtables.add(subtable.at(subtable.u32(4)));
            }
        }
    }

    /** Replaces sequences by their ligatures; other glyphs stay. */
    List<Integer> compose(List<Integer> glyphs) throws DamagedFontException {
        List<Integer> composed = glyphs;
        for (FontTable subtable : subtables) {
            List<Integer> next = new ArrayList<>();
            for (int at = 0; at < composed.size(); ) {
                at += append(subtable, composed.subList(at, composed.size()), next);
            }
            composed = next;
        }
        return composed;
    }

    /** Appends the first glyph, or the ligature that it starts, and returns how many glyphs were consumed. */
    private static int append(FontTable subtable, List<Integer> glyphs, List<Integer> next)
            throws DamagedFontException {
        int covered = glyphs.size() < 2 ? -1 : Coverage.index(subtable.at(subtable.u16(2)), glyphs.get(0));
        if (covered >= 0 && covered < subtable.u16(4)) {
            FontTable set = subtable.at(subtable.u16(6 + 2L * covered));
            int count = Math.min(MAX_IN_SET, set.u16(0));
            for (int i = 0; i < count; i++) {
                FontTable ligature = set.at(set.u16(2 + 2L * i));
                int components = ligature.u16(2);
                if (begins(glyphs, ligature, components)) {
                    next.add(ligature.u16(0));
                    return components;
                }
            }
        }
        next.add(glyphs.get(0));
        return 1;
    }

    private static boolean begins(List<Integer> glyphs, FontTable ligature, int components)
            throws DamagedFontException {
        if (components < 1 || components > glyphs.size()) {
            return false;
        }
        for (int i = 1; i < components; i++) {
            if (ligature.u16(4 + 2L * (i - 1)) != glyphs.get(i)) {
                return false;
            }
        }
        return true;
    }
}
