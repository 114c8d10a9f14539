package org.chatrpc.server.admin;

/** What others wrote, as it may appear at a terminal. */
final class Lines {
    private Lines() {}

    /** The text on one line, without anything that a terminal would obey. */
    static String oneLine(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
