package org.chatrpc.client.admin.erase;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.erase.EraseModel.Progress;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Shows the progress of an erasure. It may be closed: the server continues. */
final class ErasureDialog extends FormDialog {

    private static final int FORM_WIDTH = 400;
    private static final int STEPS = 1000;

    private final WrapLabel state = new WrapLabel(FORM_WIDTH);
    private final WrapLabel problem = new WrapLabel(FORM_WIDTH);
    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final transient EraseModel model;

    ErasureDialog(Component owner, EraseModel model) {
        super(owner, "erasure", Texts.get("erasure.title"));
        this.model = model;
        state.setName("erasure.state");
        problem.setName("erasure.problem");
        problem.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        bar.setName("erasure.bar");
        bar.getAccessibleContext().setAccessibleName(Texts.get("erasure.title"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("erasure.of", model.account().displayName()), "h2"), "wmin 0");
        form.add(state, "gaptop 12");
        form.add(bar, "gaptop 12, h 4!");
        form.add(problem, "gaptop 8");
        form.add(buttons(Texts.get("dialog.close")), "gaptop 24");
        setContentPane(form);
        focusClose();
        model.progress().show(this::show);
        model.follow();
    }

    @Override
    protected boolean works() {
        return !model.progress().get().finished();
    }

    @Override
    public void dispose() {
        model.close();
        super.dispose();
    }

    private void show(Progress now) {
        state.setText(
                now.finished()
                        ? Texts.get("erasure.finished", model.account().username())
                        : Texts.get("erasure.left", now.left()));
        getRootPane().getAccessibleContext().setAccessibleDescription(state.getText());
        bar.setIndeterminate(!now.finished() && now.total() == 0);
        bar.setValue(
                now.finished()
                        ? STEPS
                        : now.total() == 0 ? 0 : (int) (STEPS * (now.total() - now.left()) / now.total()));
        problem.setText(now.problem());
        problem.setVisible(!now.problem().isEmpty());
        if (isDisplayable()) {
            pack();
        }
    }
}
