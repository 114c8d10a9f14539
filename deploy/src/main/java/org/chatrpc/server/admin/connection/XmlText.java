package org.chatrpc.server.admin.connection;

import org.chatrpc.server.settings.StartFailure;

/** What can be sent at all: the characters of XML 1.0 (production Char of section 2.2), which are not all there are. */
final class XmlText {
    private XmlText() {}

    /**
     * Accepts a text, or says which of its characters cannot be sent, and where that is.
     *
     * @param element of the request, for the message
     */
    static void require(String element, String text) throws StartFailure {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!isXml(c)) {
                throw new StartFailure(
                        "The %s cannot have the character U+%04X, which XML does not allow: line %d, character %d.%s"
                                .formatted(element, c, line, column, c == 0x1B ? COLOURS : ""));
            }
            column = c == '\n' ? 1 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
    }

    private static final String COLOURS =
            " It begins a colour or another command for a terminal; most programs have an option to leave them out.";

    private static boolean isXml(int c) {
        return c == 0x9
                || c == 0xA
                || c == 0xD
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
