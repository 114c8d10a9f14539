package org.chatrpc.client.chat;

import java.awt.FontMetrics;
import org.chatrpc.client.ui.emoji.EmojiString;

/** Cuts a line that is too long for its place. */
final class Ellipsis {

    private Ellipsis() {}

    static String cut(String text, FontMetrics metrics, int width) {
        return EmojiString.cut(text.replace('\n', ' '), metrics, width);
    }
}
