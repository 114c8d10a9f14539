package org.chatrpc.client.admin.form;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.form.InputDialog.InputAction;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;

/**
 * Asks for confirmation of an irreversible action: the button works only once a name has been typed. A failure is shown
 * below the field.
 */
public final class TypedDialog extends FormDialog {

    /**
     * The question.
     *
     * @param name of the dialog, for tests
     * @param title of the dialog
     * @param text the question itself
     * @param consequences what is removed and what stays, a paragraph each
     * @param expected what has to be typed
     * @param button the label of the button that acts
     */
    public record Request(
            String name, String title, String text, List<String> consequences, String expected, String button) {}

    private static final int FORM_WIDTH = 440;

    private final JTextField typed = new JTextField();
    private final JButton act;
    private final FieldError error;
    private final String expected;
    private boolean busy;

    /** @param option what else the user decides */
    public TypedDialog(Component owner, Request request, Optional<JComponent> option, InputAction action) {
        super(owner, request.name(), request.title());
        expected = request.expected();
        typed.setName(request.name() + ".typed");
        error = new FieldError(typed, FORM_WIDTH);
        act = new JButton(request.button());
        act.setName(request.name() + ".do");
        act.addActionListener(event -> start(action));
        JLabel label = new JLabel(Texts.get("typed.label", expected));
        label.setLabelFor(typed);
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(request.text(), "h2"), "wmin 0");
        for (String consequence : request.consequences()) {
            WrapLabel paragraph = new WrapLabel(FORM_WIDTH);
            paragraph.setText(consequence);
            form.add(paragraph, "gaptop 8");
        }
        option.ifPresent(choice -> form.add(choice, "gaptop 16"));
        form.add(label, "gaptop 16, wmin 0");
        form.add(typed, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        form.add(buttons(act), "gaptop 24");
        setContentPane(form);
        // Its text is read out with the dialog, because the paragraphs cannot be reached by keyboard.
        getRootPane()
                .getAccessibleContext()
                .setAccessibleDescription(request.text() + " " + String.join(" ", request.consequences()));
        Documents.onChange(typed, text -> refresh());
        refresh();
        focusFirst(typed);
    }

    private void start(InputAction action) {
        error.show("");
        work(true);
        action.start(expected, this::dispose, problem -> {
            work(false);
            error.show(problem);
            pack();
        });
    }

    private void work(boolean now) {
        busy = now;
        typed.setEditable(!now);
        showProgress(now);
        refresh();
    }

    private void refresh() {
        act.setEnabled(!busy && typed.getText().strip().equals(expected));
    }
}
