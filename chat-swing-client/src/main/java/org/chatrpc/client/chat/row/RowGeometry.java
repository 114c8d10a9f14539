package org.chatrpc.client.chat.row;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.chatrpc.client.chat.text.TextStyle;
import org.chatrpc.client.ui.paint.TextRendering;

/** The geometry and fonts of rows, on a scaled grid of 8 pixels. */
final class RowGeometry {

    private static final int MARGIN = 16;
    private static final int TEXT_LEFT = 64;
    private static final int TEXT_RIGHT = 48;
    private static final int WIDEST_TEXT = 760;
    private static final int NARROWEST_TEXT = 80;

    private final JComponent host;

    RowGeometry(JComponent host) {
        this.host = host;
    }

    JComponent host() {
        return host;
    }

    int width() {
        return host.getWidth();
    }

    int margin() {
        return UIScale.scale(MARGIN);
    }

    int textLeft() {
        return UIScale.scale(TEXT_LEFT);
    }

    int textWidth() {
        int available = width() - UIScale.scale(TEXT_LEFT + TEXT_RIGHT);
        return Math.max(UIScale.scale(NARROWEST_TEXT), Math.min(available, UIScale.scale(WIDEST_TEXT)));
    }

    /** The distance from the top of the row to the text. */
    int textTop(boolean startsGroup) {
        return startsGroup ? UIScale.scale(8) + nameHeight() : UIScale.scale(2);
    }

    int nameHeight() {
        return metrics(bold()).getHeight() + UIScale.scale(1);
    }

    TextStyle textStyle() {
        Font code = UIManager.getFont("monospaced.font").deriveFont(font().getSize2D() * 0.95f);
        return new TextStyle(font(), code, bold(), tiny(), TextRendering.context(host), textWidth());
    }

    FontMetrics metrics(Font font) {
        return host.getFontMetrics(font);
    }

    Font font() {
        return host.getFont();
    }

    Font bold() {
        return UIManager.getFont("semibold.font").deriveFont((float) font().getSize());
    }

    Font small() {
        return UIManager.getFont("medium.font");
    }

    Font smallBold() {
        return UIManager.getFont("semibold.font").deriveFont(small().getSize2D());
    }

    Font tiny() {
        return UIManager.getFont("small.font");
    }
}
