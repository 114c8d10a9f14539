package org.chatrpc.client.ui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Insets;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.JLabel;
import javax.swing.plaf.basic.BasicHTML;
import javax.swing.text.View;

/** A label whose text is broken into lines for a width, instead of making its place wider or being cut off. */
public class WrapLabel extends JLabel {

    private final OptionalInt width;

    /** @param width in unscaled pixels */
    public WrapLabel(int width) {
        this.width = OptionalInt.of(width);
    }

    /** For whatever width it is given by its place. */
    public WrapLabel() {
        this.width = OptionalInt.empty();
    }

    /** Shows plain text; what looks like markup in it is shown as it is. */
    public final void showText(String text) {
        String html = text.replace("&", "&amp;").replace("<", "&lt;");
        setText(text.isEmpty() ? "" : "<html>" + html + "</html>");
        getAccessibleContext().setAccessibleName(text);
    }

    @Override
    public void setBounds(int x, int y, int newWidth, int newHeight) {
        boolean changed = newWidth != getWidth();
        super.setBounds(x, y, newWidth, newHeight);
        if (changed && width.isEmpty()) {
            // It may need another height; this layout, which has asked for it already, ends first.
            EventQueue.invokeLater(this::revalidate);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        Insets insets = getInsets();
        int outer = width.isPresent() ? UIScale.scale(width.getAsInt()) : getWidth();
        int inner = outer - insets.left - insets.right;
        if (inner <= 0) {
            return size;
        }
        return Optional.ofNullable((View) getClientProperty(BasicHTML.propertyKey))
                .map(view -> {
                    view.setSize(inner, 0);
                    int height = (int) Math.ceil(view.getPreferredSpan(View.Y_AXIS));
                    return new Dimension(outer, height + insets.top + insets.bottom);
                })
                .orElse(size);
    }
}
