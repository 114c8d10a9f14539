package org.chatrpc.text;

/**
 * Properties of characters that {@link Character} does not provide. If a property depends on the version of Unicode,
 * an unassigned character counts as visible: Java 17 supports Unicode 13, and people send emoji of later versions.
 */
final class Characters {

    /**
     * Default_Ignorable_Code_Point of Unicode 16, DerivedCoreProperties.txt, as the first and last code point of each
     * range.
     */
    private static final int[] DEFAULT_IGNORABLE = {
        0x00AD, 0x00AD, 0x034F, 0x034F, 0x061C, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F, 0x200B, 0x200F,
        0x202A, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF, 0xFFA0, 0xFFA0, 0xFFF0, 0xFFF8,
        0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF,
    };

    private Characters() {}

    /** Whether XML can represent it (XML 1.0, section 2.2, production Char). */
    static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    /** Whether it is visible, at least if the font has a glyph. */
    static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isDefaultIgnorable(c) && !isBlankSymbol(c) && !isNoncharacter(c);
        };
    }

    /** Whether the text contains a visible character. */
    static boolean hasVisible(String text) {
        return text.codePoints().anyMatch(Characters::isVisible);
    }

    /** Whether renderers that do not support it show nothing (Unicode, section 5.21). */
    static boolean isDefaultIgnorable(int c) {
        for (int i = 0; i < DEFAULT_IGNORABLE.length && DEFAULT_IGNORABLE[i] <= c; i += 2) {
            if (c <= DEFAULT_IGNORABLE[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it is a symbol with an intentionally blank glyph, or represents an object that plain text cannot
     * contain.
     */
    static boolean isBlankSymbol(int c) {
        return switch (c) {
            case 0x2800, // Braille pattern blank
                    0xFFFC, // object replacement character
                    0x13441, // Egyptian hieroglyph full blank
                    0x13442, // Egyptian hieroglyph half blank
                    0x16FE4, // Khitan small script filler
                    0x1D159 -> true; // musical symbol null notehead
            default -> false;
        };
    }

    /** Whether Unicode guarantees never to assign it (section 23.7). */
    static boolean isNoncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** Whether some programs treat it as a line break: see Unicode's newline guidelines (section 5.8). */
    static boolean breaksLine(int c) {
        return (c >= 0xA && c <= 0xD) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** Whether it has the property White_Space. */
    static boolean isWhiteSpace(int c) {
        return (c >= 0x9 && c <= 0xD) || c == 0x85 || Character.isSpaceChar(c);
    }

    static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF)
                || (c >= 0x180B && c <= 0x180D)
                || c == 0x180F;
    }

    /** The length in characters; a supplementary character, such as an emoji, counts once. */
    static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Removes white space at both ends. */
    static String trim(String text) {
        int start = 0;
        int end = text.length();
        // Only characters of the basic plane have the property.
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
