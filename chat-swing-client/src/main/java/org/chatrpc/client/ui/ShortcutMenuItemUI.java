package org.chatrpc.client.ui;

import com.formdev.flatlaf.ui.FlatMenuItemRenderer;
import com.formdev.flatlaf.ui.FlatMenuItemUI;
import com.formdev.flatlaf.util.SystemInfo;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.plaf.ComponentUI;

/**
 * Menu items that name their shortcut as all else does, and show their text as it is, for the reason that
 * {@link PlainLabelUI} gives. The theme names this class.
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
                // macOS has signs for them, without a plus between.
                return SystemInfo.isMacOS ? super.getTextForAccelerator(accelerator) : Shortcuts.describe(accelerator);
            }
        };
    }
}
