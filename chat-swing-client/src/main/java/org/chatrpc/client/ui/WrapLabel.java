package org.chatrpc.client.ui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.View;

/** A label whose text is broken into lines for a width, instead of making its place wider or being cut off. */
public class WrapLabel extends JLabel {

    private final int width;

    /** @param width in unscaled pixels */
    public WrapLabel(int width) {
        this.width = width;
    }

    /** Shows plain text; what looks like markup in it is shown as it is. */
    public final void showText(String text) {
        String html = text.replace("&", "&amp;").replace("<", "&lt;");
        setText(text.isEmpty() ? "" : "<html>" + html + "</html>");
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        Insets insets = getInsets();
        int inner = UIScale.scale(width) - insets.left - insets.right;
        return Optional.ofNullable((View) getClientProperty(BasicHTML.propertyKey))
                .map(view -> {
                    view.setSize(inner, 0);
                    int height = (int) Math.ceil(view.getPreferredSpan(View.Y_AXIS));
                    return new Dimension(UIScale.scale(width), height + insets.top + insets.bottom);
                })
                .orElse(size);
    }
}
