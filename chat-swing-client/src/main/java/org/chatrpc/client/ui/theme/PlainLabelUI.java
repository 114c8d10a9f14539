package org.chatrpc.client.ui.theme;

import com.formdev.flatlaf.ui.FlatLabelUI;
import com.formdev.flatlaf.ui.FlatUIUtils;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;
import org.chatrpc.client.ui.Controls;

/**
 * Labels that show their text literally. Swing renders a text that starts with an HTML tag as HTML, including images: a
 * room's title could make every client load something. The theme refers to this class.
 */
public final class PlainLabelUI extends FlatLabelUI {

    private PlainLabelUI(boolean shared) {
        super(shared);
    }

    public static ComponentUI createUI(JComponent label) {
        return FlatUIUtils.canUseSharedUI(label)
                ? FlatUIUtils.createSharedUI(PlainLabelUI.class, () -> new PlainLabelUI(true))
                : new PlainLabelUI(false);
    }

    @Override
    public void installUI(JComponent label) {
        Controls.showMarkupAsItIs(label);
        super.installUI(label);
    }
}
