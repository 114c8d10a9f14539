package org.chatrpc.desktop;

/** Encodes structured texts in a single line. */
final class Lines {

    /** Separates the items of a list. */
    static final String ITEM = "\u001e";

    /** Separates the parts of an item. */
    static final String PART = "\u001f";

    private Lines() {}

    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    static String unescape(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
                c = line.charAt(i) == 'n' ? '\n' : line.charAt(i) == 't' ? '\t' : line.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
