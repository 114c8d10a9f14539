package org.chatrpc.client.ui.form;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for confirmation before an action that is hard to undo; a failure is shown in the same dialog. */
public final class QuestionDialog extends FormDialog {

    /**
     * The question.
     *
     * @param name of the dialog, for tests
     * @param title of the dialog
     * @param text the question itself
     * @param consequence the result of the action
     * @param button the label of the button that confirms
     */
    public record Question(String name, String title, String text, String consequence, String button) {}

    /** The action, off the event thread; ends with exactly one of its callbacks. */
    @FunctionalInterface
    public interface ConfirmedAction {
        void start(Runnable onDone, Consumer<String> onFailed);
    }

    private static final int QUESTION_WIDTH = 340;

    private final WrapLabel error = new WrapLabel(QUESTION_WIDTH);
    private final JButton action;

    public QuestionDialog(Component owner, Question question, ConfirmedAction confirmed) {
        this(owner, question, Optional.empty(), confirmed);
    }

    /** @param option what else the user can decide */
    public QuestionDialog(Component owner, Question question, Optional<JCheckBox> option, ConfirmedAction confirmed) {
        super(owner, question.name(), question.title());
        JPanel panel =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + QUESTION_WIDTH + "!]", "[]0[]"));
        WrapLabel text = new WrapLabel(QUESTION_WIDTH);
        text.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        text.setText(question.text());
        panel.add(text);
        WrapLabel consequence = new WrapLabel(QUESTION_WIDTH);
        consequence.setText(question.consequence());
        panel.add(consequence, "gaptop 8");
        option.ifPresent(box -> panel.add(box, "gaptop 16"));
        error.setName(question.name() + ".error");
        error.setVisible(false);
        error.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        panel.add(error, "gaptop 8");
        action = new JButton(question.button());
        action.setName(question.name() + ".do");
        action.addActionListener(event -> start(confirmed));
        panel.add(buttons(action), "gaptop 24");
        setContentPane(panel);
        focusFirst(action);
        getRootPane().getAccessibleContext().setAccessibleDescription(question.text() + " " + question.consequence());
    }

    /** Enter cancels instead of confirming, because confirming can do harm. */
    public QuestionDialog cautious() {
        focusClose();
        return this;
    }

    private void start(ConfirmedAction confirmed) {
        action.setEnabled(false);
        showProgress(true);
        error.setVisible(false);
        confirmed.start(this::dispose, problem -> {
            action.setEnabled(true);
            showProgress(false);
            error.setText(problem);
            error.setVisible(true);
            pack();
        });
    }
}
