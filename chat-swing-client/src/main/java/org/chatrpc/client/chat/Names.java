package org.chatrpc.client.chat;

/** Names of people as they stand beside other text. */
final class Names {

    private Names() {}

    /** Without the invisible characters that would turn the direction of the text behind the name, and on one line. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        name.codePoints().filter(c -> !turnsDirection(c)).forEach(c -> plain.appendCodePoint(breaks(c) ? ' ' : c));
        return plain.toString();
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
    }

    private static boolean breaks(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }
}
