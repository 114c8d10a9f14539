package org.chatrpc.client.chat;

import java.awt.FontMetrics;
import org.chatrpc.client.ui.emoji.EmojiString;

/** Truncates a line that does not fit. */
final class Ellipsis {

    private Ellipsis() {}

    static String cut(String text, FontMetrics metrics, int width) {
        return EmojiString.cut(text.replace('\n', ' '), metrics, width);
    }
}
