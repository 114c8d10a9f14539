package org.chatrpc.server.admin;

/** Makes text from other people safe to print on a terminal. */
final class TerminalText {
    private TerminalText() {}

    /** The text on one line, without control characters. */
    static String oneLine(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
