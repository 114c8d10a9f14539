package org.chatrpc.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random texts of all kinds of characters, with unusual ones much more frequent than in real life. */
final class RandomText {

    /** Characters that the rules treat specially. */
    private static final List<Integer> ODD = List.of(
            0x00, 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x7F, 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x180B, 0x200B,
            0x200C, 0x200D, 0x200F, 0x2028, 0x2029, 0x202E, 0x2060, 0x2066, 0x2800, 0x3000, 0x3164, 0xD83D, 0xDC00,
            0xFE0F, 0xFEFF, 0xFFFC, 0xFFFE, 0x1D159, 0x1F3F4, 0xE0067, 0xE007F, 0xE0100, 0x10FFFF);

    /** Letters changed by normalisation or folding, and their components. */
    private static final List<Integer> LETTERS = List.of(
            (int) 'a', (int) 'E', (int) 'i', (int) 'I', (int) 's', (int) '@', (int) '`', (int) '>', (int) '.', 0x130,
            0x131, 0xDF, 0x1E9E, 0xE4, 0x300, 0x301, 0x308, 0x323, 0x3C2, 0x3A3, 0x3B1, 0x345, 0x5D0, 0x5B8, 0x628,
            0x64E, 0x915, 0x93F, 0x94D, 0xE19, 0xE33, 0x1100, 0x1161, 0xAC00, 0x30AB, 0x3099, 0xFB01, 0xFF21, 0xFDFA,
            0x142, 0xE6, 0x1F468, 0x1F3FD);

    private RandomText() {}

    /** A text with a maximum length; it may contain unpaired surrogates. */
    static String next(Random random, int longest) {
        return IntStream.range(0, random.nextInt(longest + 1))
                .map(i -> codePoint(random))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int codePoint(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> ODD.get(random.nextInt(ODD.size()));
            case 1 -> random.nextInt(0x110000);
            case 2 -> random.nextInt(0x3000);
            default -> LETTERS.get(random.nextInt(LETTERS.size()));
        };
    }
}
