package org.chatrpc.client.chat.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * The parameters of a text layout.
 *
 * @param font for text
 * @param code for code, monospaced
 * @param name for mentions
 * @param note for the remark after the text
 * @param width of the lines, in pixels
 */
public record TextStyle(Font font, Font code, Font name, Font note, FontRenderContext context, int width) {

    /** The same style with another text size. */
    public TextStyle larger(float factor) {
        return new TextStyle(font.deriveFont(font.getSize2D() * factor), code, name, note, context, width);
    }

    /** The same style in italics. */
    public TextStyle italic() {
        return new TextStyle(font.deriveFont(Font.ITALIC), code, name, note, context, width);
    }
}
