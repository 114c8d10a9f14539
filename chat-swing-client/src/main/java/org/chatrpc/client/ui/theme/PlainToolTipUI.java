package org.chatrpc.client.ui.theme;

import com.formdev.flatlaf.ui.FlatToolTipUI;
import com.formdev.flatlaf.ui.FlatUIUtils;
import javax.swing.JComponent;
import javax.swing.plaf.ComponentUI;
import org.chatrpc.client.ui.Controls;

/**
 * Tool tips that show their text literally, for the reason given in {@link PlainLabelUI}. The theme refers to this
 * class.
 */
public final class PlainToolTipUI extends FlatToolTipUI {

    public static ComponentUI createUI(JComponent tip) {
        return FlatUIUtils.createSharedUI(PlainToolTipUI.class, PlainToolTipUI::new);
    }

    @Override
    public void installUI(JComponent tip) {
        Controls.showMarkupAsItIs(tip);
        super.installUI(tip);
    }
}
