package org.chatrpc.client.ui;

import com.formdev.flatlaf.ui.FlatLabelUI;
import com.formdev.flatlaf.ui.FlatUIUtils;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;

/**
 * Labels show their text as it is. Swing would take a text that begins with a tag for a page, with pictures and all: whoever
 * gives a room its name could have every client fetch something. The theme names this class.
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
