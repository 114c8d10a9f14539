package org.chatrpc.client.ui;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/** A small window over the main one; Escape closes it. Does not block what goes on behind. */
public class FormDialog extends JDialog {

    private final JProgressBar progress = new JProgressBar();
    private final JButton cancel = new JButton();

    // Nobody sees it before it is open.
    @SuppressWarnings("this-escape")
    public FormDialog(Component owner, String name, String title) {
        super(windowOf(owner), title, ModalityType.MODELESS);
        setName(name);
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        setResizable(false);
        progress.setIndeterminate(true);
        progress.setVisible(false);
        progress.putClientProperty(FlatClientProperties.STYLE, "arc: 4");
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Opens it over the middle of its owner, in place of an older one of its kind. */
    public final void open() {
        for (Window other : getOwner().getOwnedWindows()) {
            if (other != this && other.isShowing() && getName().equals(other.getName())) {
                other.dispose();
            }
        }
        pack();
        setLocationRelativeTo(getOwner());
        setVisible(true);
    }

    /** On a screen that is too small for it, with large texts for instance, its content scrolls. */
    @Override
    public void pack() {
        if (!isDisplayable()) {
            // Its frame and its screen are known from then on.
            addNotify();
        }
        setPreferredSize(null);
        Rectangle screen = ScreenArea.of(getGraphicsConfiguration());
        if (getPreferredSize().height > screen.height) {
            FocusScrollPane content = scrolling(getContentPane());
            setContentPane(content);
            int bar = content.getVerticalScrollBar().getPreferredSize().width;
            // Asked of the toolkit at once: a size that is corrected later may be what the window gets.
            setPreferredSize(new Dimension(Math.min(getPreferredSize().width + bar, screen.width), screen.height));
        }
        super.pack();
    }

    private static FocusScrollPane scrolling(Container content) {
        if (content instanceof FocusScrollPane already) {
            return already;
        }
        ScrollingColumn column = new ScrollingColumn(new BorderLayout());
        column.add(content);
        return new FocusScrollPane(column);
    }

    /** Closes every such window over a main one. */
    public static void closeAll(Window owner) {
        for (Window owned : owner.getOwnedWindows()) {
            if (owned instanceof FormDialog) {
                owned.dispose();
            }
        }
    }

    /** The row of buttons at the foot: cancel, and what the window is for. */
    protected final JPanel buttons(JButton action) {
        return buttons(Texts.get("dialog.cancel"), action);
    }

    /**
     * The row of buttons at the foot, with a quiet sign of progress before them. Enter does what the window is for, the first
     * of the actions; where there is nothing to do, it closes it.
     *
     * @param close what the button that only closes the window is called
     */
    protected final JPanel buttons(String close, JButton... actions) {
        JPanel row = new JPanel(
                new MigLayout("insets 0, fillx, gapx 8, novisualpadding", "[grow]" + "[]".repeat(actions.length + 1)));
        // It gives way where the names of the buttons are long.
        row.add(progress, "w 24:64:64, h 3!, hidemode 0");
        cancel.setText(close);
        cancel.setName(getName() + ".close");
        cancel.addActionListener(event -> dispose());
        row.add(cancel);
        for (JButton action : actions) {
            row.add(action);
        }
        getRootPane().setDefaultButton(actions.length == 0 ? cancel : actions[0]);
        return row;
    }

    /** Puts the focus there when it opens, instead of on the first control. */
    protected final void focusFirst(JComponent control) {
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                control.requestFocusInWindow();
            }
        });
    }

    /** Puts the focus on the button that closes it when it opens, and Enter closes it: there is nothing to fill in. */
    protected final void focusClose() {
        focusFirst(cancel);
        getRootPane().setDefaultButton(cancel);
    }

    /** The button that only closes the window. */
    protected final JButton closeButton() {
        return cancel;
    }

    /** Shows that a call is under way. */
    protected final void showProgress(boolean busy) {
        progress.setVisible(busy);
    }

    private static Window windowOf(Component owner) {
        return owner instanceof Window window ? window : SwingUtilities.getWindowAncestor(owner);
    }
}
