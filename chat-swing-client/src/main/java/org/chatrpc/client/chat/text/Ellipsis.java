package org.chatrpc.client.chat.text;

import java.awt.FontMetrics;
import org.chatrpc.client.ui.emoji.EmojiString;

/** Truncates a line that does not fit. */
public final class Ellipsis {

    private Ellipsis() {}

    public static String cut(String text, FontMetrics metrics, int width) {
        return EmojiString.cut(text.replace('\n', ' '), metrics, width);
    }
}
