package org.chatrpc.client.chat.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/**
 * The parameters of a text layout.
 *
 * @param font for text
 * @param code for code, monospaced
 * @param name for mentions and bold text
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

    /** The font for emphasised text. */
    Font emphasis(boolean bold, boolean italic) {
        return styled(bold ? name.deriveFont(font.getSize2D()) : font, false, italic || font.isItalic());
    }

    /** A font that is bold or italic too. */
    static Font styled(Font font, boolean bold, boolean italic) {
        int added = (bold ? Font.BOLD : 0) | (italic ? Font.ITALIC : 0);
        return added == 0 ? font : font.deriveFont(font.getStyle() | added);
    }
}
