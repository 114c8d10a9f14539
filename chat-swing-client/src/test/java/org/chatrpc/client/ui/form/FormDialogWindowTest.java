package org.chatrpc.client.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.FocusScrollPane;
import org.chatrpc.client.ui.ScreenArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WindowTest
class FormDialogWindowTest {
    private JFrame owner;

    @BeforeEach
    void openOwner() {
        owner = Screens.onEventThread(() -> {
            JFrame frame = new JFrame();
            frame.setSize(400, 300);
            frame.setVisible(true);
            return frame;
        });
        Screens.awaitFocused(owner);
    }

    @AfterEach
    void closeOwner() {
        Screens.doOnEventThread(owner::dispose);
    }

    /** A dialog in which something goes on. */
    private static final class Working extends FormDialog {

        Working(JFrame owner) {
            super(owner, "working", "Working");
        }

        @Override
        protected boolean works() {
            return true;
        }
    }

    private Working working() {
        return Screens.onEventThread(() -> {
            Working dialog = new Working(owner);
            dialog.open();
            return dialog;
        });
    }

    /** A dialog with a field, a gap, and a button below it. */
    private static final class Form extends FormDialog {
        final JTextField field = new JTextField("first");
        final JButton last = new JButton("last");

        Form(Component owner, int space) {
            super(owner, "form", "Form");
            JPanel content = new JPanel(new MigLayout("wrap"));
            content.add(field);
            content.add(new JPanel(), "h " + space + "!");
            content.add(last);
            setContentPane(content);
        }
    }

    @Test
    void aDialogHigherThanTheScreenScrollsToTheFocus() {
        Rectangle screen = Screens.onEventThread(() -> ScreenArea.of(owner.getGraphicsConfiguration()));
        Form form = open(screen.height * 2);

        Rectangle bounds = Screens.onEventThread(form::getBounds);
        assertThat(screen.contains(bounds)).as("%s within %s", bounds, screen).isTrue();
        Screens.doOnEventThread(
                () -> assertThat(form.last.getVisibleRect().isEmpty()).isTrue());
        await().until(() -> showsWhenFocused(form.last));
        await().until(() -> showsWhenFocused(form.field));
    }

    @Test
    void onlyWhatWorksIsNotReplacedAndNotClosedByTheWay() {
        Form replaced = open(100);
        Form other = open(100);
        assertThat(Screens.onEventThread(replaced::isShowing)).isFalse();
        Working first = working();
        Working second = working();
        Screens.doOnEventThread(() -> FormDialog.closeIdle(owner.getContentPane()));
        assertThat(Screens.onEventThread(other::isShowing)).isFalse();
        assertThat(Screens.onEventThread(() -> first.isShowing() && second.isShowing()))
                .isTrue();
        Screens.doOnEventThread(() -> FormDialog.closeAll(owner));
        assertThat(Screens.onEventThread(() -> first.isShowing() || second.isShowing()))
                .isFalse();
    }

    @Test
    void aViewThatIsGoneHasItsDialogsOverTheWindow() {
        Form form = Screens.onEventThread(() -> {
            Form opened = new Form(new JPanel(), 100);
            opened.open();
            return opened;
        });
        assertThat(Screens.onEventThread(form::isShowing)).isTrue();
        assertThat(form.getOwner()).isSameAs(owner);
    }

    @Test
    void oneThatHasRoomShowsNoBar() {
        Form form = open(100);

        Dimension size = Screens.onEventThread(() -> form.getSize());
        Dimension wanted = Screens.onEventThread(form::getPreferredSize);
        assertThat(size).isEqualTo(wanted);
        assertThat(Screens.onEventThread(form::getContentPane)).isNotInstanceOf(FocusScrollPane.class);
    }

    private static boolean showsWhenFocused(JComponent control) {
        return Screens.onEventThread(() -> {
            // A newly opened window may not have the focus yet.
            control.requestFocusInWindow();
            return control.isFocusOwner() && control.getVisibleRect().height == control.getHeight();
        });
    }

    private Form open(int space) {
        return Screens.onEventThread(() -> {
            Form form = new Form(owner, space);
            form.open();
            return form;
        });
    }
}
