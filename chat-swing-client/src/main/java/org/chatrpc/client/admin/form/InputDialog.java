package org.chatrpc.client.admin.form;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for a line of text and acts on it; a failure is shown below the field. */
public final class InputDialog extends FormDialog {

    /**
     * The question.
     *
     * @param name of the dialog, for tests
     * @param title of the dialog
     * @param text the question itself
     * @param field the name of the field, for tests
     * @param label of the field
     * @param consequence the result of the action
     * @param button the label of the button that acts
     */
    public record Request(
            String name, String title, String text, String field, String label, String consequence, String button) {}

    /** The action, off the event thread; ends with exactly one of its callbacks. */
    @FunctionalInterface
    public interface InputAction {
        void start(String input, Runnable onDone, Consumer<String> onFailed);
    }

    private static final int FORM_WIDTH = 360;

    private final JTextField input = new JTextField();
    private final JButton act;
    private final FieldError error;

    public InputDialog(Component owner, Request request, InputAction action) {
        super(owner, request.name(), request.title());
        input.setName(request.name() + "." + request.field());
        error = new FieldError(input, FORM_WIDTH);
        act = new JButton(request.button());
        act.setName(request.name() + ".do");
        act.addActionListener(event -> start(action));
        JLabel label = new JLabel(request.label());
        label.setLabelFor(input);
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(request.consequence());
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(request.text(), "h2"), "wmin 0");
        form.add(label, "gaptop 16");
        form.add(input, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        form.add(note, "gaptop 8");
        form.add(buttons(act), "gaptop 24");
        setContentPane(form);
        focusFirst(input);
    }

    private void start(InputAction action) {
        show("");
        busy(true);
        action.start(input.getText().strip(), this::dispose, problem -> {
            busy(false);
            show(problem);
        });
    }

    private void busy(boolean busy) {
        act.setEnabled(!busy);
        input.setEditable(!busy);
        showProgress(busy);
    }

    private void show(String problem) {
        error.show(problem);
        pack();
    }
}
