package org.chatrpc.client.chat.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * What the layout of a text depends on.
 *
 * @param font of the text
 * @param code of code, each character as wide as the other
 * @param name of mentions
 * @param note of the remark behind the text
 * @param width in which lines are broken, in pixels
 */
public record TextStyle(Font font, Font code, Font name, Font note, FontRenderContext context, int width) {

    /** The same with another size of the text. */
    public TextStyle larger(float factor) {
        return new TextStyle(font.deriveFont(font.getSize2D() * factor), code, name, note, context, width);
    }

    /** The same with slanted text. */
    public TextStyle italic() {
        return new TextStyle(font.deriveFont(Font.ITALIC), code, name, note, context, width);
    }
}
