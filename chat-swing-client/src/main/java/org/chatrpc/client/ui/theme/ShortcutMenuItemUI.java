package org.chatrpc.client.ui.theme;

import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import com.formdev.flatlaf.util.SystemInfo;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.plaf.ComponentUI;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Shortcuts;

/**
 * Menu items that show shortcuts in the client's common format, and their text literally, for the reason given in
 * {@link PlainLabelUI}. The theme refers to this class.
 */
public final class ShortcutMenuItemUI extends FlatMenuItemUI {

    public static ComponentUI createUI(JComponent item) {
        return new ShortcutMenuItemUI();
    }

    @Override
    public void installUI(JComponent item) {
        Controls.showMarkupAsItIs(item);
        super.installUI(item);
    }

    @Override
    protected FlatMenuItemRenderer createRenderer() {
        return new FlatMenuItemRenderer(menuItem, checkIcon, arrowIcon, acceleratorFont, acceleratorDelimiter) {
            @Override
            protected String getTextForAccelerator(KeyStroke accelerator) {
                // macOS uses symbols without a plus sign.
                return SystemInfo.isMacOS ? super.getTextForAccelerator(accelerator) : Shortcuts.describe(accelerator);
            }
        };
    }
}
