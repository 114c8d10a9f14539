package org.chatrpc.desktop;

/** Texts of several lines in one line. */
final class Lines {

    /** Stands between the items of a list. */
    static final String ITEM = "\u001e";

    /** Stands between the parts of an item. */
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
