package org.chatrpc.client.presence;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.chatrpc.client.ui.paint.Colors;

/**
 * The line that says who is typing. Its place is always kept, so that nothing moves when it appears. A screen reader
 * finds it under its name, but is not interrupted by it.
 */
public final class TypingLine extends JPanel {

    private final JLabel who = new EmojiLabel();

    public TypingLine() {
        super(new BorderLayout());
        who.setName("typing");
        who.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        setBorder(Controls.space(0, 18, 4, 16));
        add(who);
    }

    /** @param text who is typing; empty for no one */
    public void show(String text) {
        who.setText(text);
    }

    @Override
    public Dimension getPreferredSize() {
        int line = who.getFontMetrics(who.getFont()).getHeight();
        return new Dimension(0, line + getInsets().top + getInsets().bottom);
    }
}
