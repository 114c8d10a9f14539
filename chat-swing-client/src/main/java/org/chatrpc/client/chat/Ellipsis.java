package org.chatrpc.client.chat;

import java.awt.FontMetrics;

/** Cuts a line that is too long for its place. */
final class Ellipsis {

    private static final String MARK = "…";

    private Ellipsis() {}

    static String cut(String text, FontMetrics metrics, int width) {
        String line = text.replace('\n', ' ');
        if (metrics.stringWidth(line) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 0 && metrics.stringWidth(line.substring(0, end) + MARK) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).stripTrailing() + MARK;
    }
}
