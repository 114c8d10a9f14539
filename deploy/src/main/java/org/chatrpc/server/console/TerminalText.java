package org.chatrpc.server.console;

/** Makes text from other people safe to print on a terminal. */
public final class TerminalText {
    private TerminalText() {}

    /** The text on one line, without control characters. */
    public static String oneLine(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
