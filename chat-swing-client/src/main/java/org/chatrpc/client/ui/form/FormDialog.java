package org.chatrpc.client.ui.form;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog.ModalityType;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.ui.FocusScrollPane;
import org.chatrpc.client.ui.ScreenArea;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A non-modal dialog over the main window; Escape closes it. */
public class FormDialog extends JDialog {

    private final JProgressBar progress = new JProgressBar();
    private final JButton cancel = new JButton();
    private transient Subscription watch = () -> {};

    // It is not visible before it is opened.
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

    /** Opens it in the middle of its owner, replacing an open dialog of the same name unless it {@linkplain #works works}. */
    public final void open() {
        Window owner = getOwner();
        if (owner != null && !works()) {
            for (Window other : owner.getOwnedWindows()) {
                if (other != this && other.isShowing() && getName().equals(other.getName())) {
                    other.dispose();
                }
            }
        }
        pack();
        setLocationRelativeTo(owner);
        setVisible(true);
    }

    /** What is watched only while it is open, such as what may close it. */
    public final void until(Subscription watched) {
        watch = watched;
    }

    @Override
    public void dispose() {
        watch.end();
        super.dispose();
    }

    /** Its content scrolls on a screen that is too small, for instance with large texts. */
    @Override
    public void pack() {
        if (!isDisplayable()) {
            // Makes the insets and the screen known.
            addNotify();
        }
        setPreferredSize(null);
        Rectangle screen = ScreenArea.of(getGraphicsConfiguration());
        if (getPreferredSize().height > screen.height) {
            FocusScrollPane content = scrolling(getContentPane());
            setContentPane(content);
            int bar = content.getVerticalScrollBar().getPreferredSize().width;
            // Set in advance, because a later correction may not be applied to the window.
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

    /** Closes all such dialogs of a main window: what belongs to the session has ended. */
    public static void closeAll(Window owner) {
        for (Window owned : owner.getOwnedWindows()) {
            if (owned instanceof FormDialog) {
                owned.dispose();
            }
        }
    }

    /** Closes all such dialogs of the window of a component, except those that {@linkplain #works work}. */
    public static void closeIdle(Component of) {
        Window owner = windowOf(of);
        if (owner != null) {
            for (Window owned : owner.getOwnedWindows()) {
                if (owned instanceof FormDialog dialog && !dialog.works()) {
                    dialog.dispose();
                }
            }
        }
    }

    /**
     * Whether closing it would end or lose something that the user has started, such as a transfer: then it is not closed
     * because another dialog opens, and several of a name can be open.
     */
    protected boolean works() {
        return false;
    }

    /** The row of buttons at the bottom: cancel, and the main action. */
    protected final JPanel buttons(JButton action) {
        return buttons(Texts.get("dialog.cancel"), action);
    }

    /**
     * The row of buttons at the bottom, preceded by a progress indicator. Enter triggers the first action, or closes
     * the dialog if there is none.
     *
     * @param close the label of the button that only closes the dialog
     */
    protected final JPanel buttons(String close, JButton... actions) {
        JPanel row = new JPanel(
                new MigLayout("insets 0, fillx, gapx 8, novisualpadding", "[grow]" + "[]".repeat(actions.length + 1)));
        // It shrinks if the button labels are long.
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

    /** Sets the initial focus, instead of the first control. */
    protected final void focusFirst(JComponent control) {
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                control.requestFocusInWindow();
            }
        });
    }

    /** Sets the initial focus to the close button, so that Enter closes a dialog without input. */
    protected final void focusClose() {
        focusFirst(cancel);
        getRootPane().setDefaultButton(cancel);
    }

    /** The button that only closes the dialog. */
    protected final JButton closeButton() {
        return cancel;
    }

    /** Shows whether a call is running. */
    protected final void showProgress(boolean busy) {
        progress.setVisible(busy);
    }

    /** A view may have been replaced while something was fetched for it; then it is the window that is shown. */
    private static @Nullable Window windowOf(Component owner) {
        Window window = owner instanceof Window itself ? itself : SwingUtilities.getWindowAncestor(owner);
        return window != null
                ? window
                : Stream.of(Frame.getFrames())
                        .filter(Frame::isShowing)
                        .findFirst()
                        .orElse(null);
    }
}
