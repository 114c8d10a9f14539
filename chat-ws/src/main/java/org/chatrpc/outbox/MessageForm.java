package org.chatrpc.outbox;

import java.util.regex.Pattern;

/**
 * Client-side validation of a message: the rules of the contract, with the default maximum length, for which the table
 * has room. A chat that is configured with a lower maximum refuses more; one with a higher maximum would accept more.
 */
final class MessageForm {
    /** In characters (Unicode code points). */
    static final int MAX_TEXT_LENGTH = 8_000;

    /** The ids of rooms and, with a tilde, of direct rooms. */
    private static final Pattern ROOM = Pattern.compile("[a-z0-9._~-]{1,65}");

    private MessageForm() {}

    /** @throws IllegalArgumentException if no room can have this id */
    static void checkRoom(String room) {
        if (!ROOM.matcher(room).matches()) {
            throw new IllegalArgumentException(
                    "A room's id is 1 to 65 characters of a-z, 0-9, dot, underscore, hyphen and tilde");
        }
    }

    /**
     * Returns the text with the line ends that the chat stores.
     *
     * @throws IllegalArgumentException if no message can have this text
     */
    static String checkedText(String text) {
        String body = text.replace("\r\n", "\n").replace('\r', '\n');
        int length = body.codePointCount(0, body.length());
        if (length > MAX_TEXT_LENGTH) {
            throw new IllegalArgumentException(
                    "A message has at most " + MAX_TEXT_LENGTH + " characters, and this one " + length);
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("A message has at least one visible character");
        }
        int[] characters = body.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (!isXml(characters[i])) {
                throw new IllegalArgumentException(
                        "A message cannot have the character U+%04X, which XML does not allow: character %d"
                                .formatted(characters[i], i + 1));
            }
        }
        return body;
    }

    /** Production Char of XML 1.0, section 2.2. */
    private static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
