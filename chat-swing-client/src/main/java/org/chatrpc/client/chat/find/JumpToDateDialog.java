package org.chatrpc.client.chat.find;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** A calendar for jumping to the messages of a day. View of a {@link JumpToDateModel}. */
public final class JumpToDateDialog extends FormDialog {

    private static final int WIDTH = 284;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL yyyy");

    private final MonthTable month;
    private final JLabel title = Controls.heading("", "h4");
    private final JProgressBar progress = new JProgressBar();
    private final WrapLabel message = new WrapLabel(WIDTH);
    private final JButton go = new JButton(Texts.get("jump.go"));
    private final transient JumpToDateModel model;
    private final String server;

    /** @param server the server's name for messages to the user */
    public JumpToDateDialog(Component owner, JumpToDateModel model, String server) {
        super(owner, "jump", Texts.get("command.jump_to_date"));
        this.model = model;
        this.server = server;
        month = new MonthTable(model.today());
        JPanel panel =
                new JPanel(new MigLayout("insets 16 24 24 24, wrap 1, hidemode 3", "[fill, " + WIDTH + "!]", "[]0[]"));
        panel.add(header());
        panel.add(calendar(), "gaptop 8");
        progress.setName("jump.progress");
        progress.getAccessibleContext().setAccessibleName(Texts.get("jump.searching"));
        panel.add(progress, "gaptop 12, h 4!");
        message.setName("jump.message");
        message.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        panel.add(message, "gaptop 8");
        go.setName("jump.go");
        go.addActionListener(event -> model.jump(month.day().get()));
        panel.add(buttons(go), "gaptop 16");
        setContentPane(panel);
        month.day().show(this::showDay);
        model.state().show(this::showState);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                month.requestFocusInWindow();
            }
        });
    }

    @Override
    public void dispose() {
        model.cancel();
        super.dispose();
    }

    private JPanel header() {
        JPanel header = new JPanel(new MigLayout("insets 0, fillx, novisualpadding", "[]push[]push[]", "[center]"));
        header.add(step("jump.previous", Icons.BACK, -1));
        title.setName("jump.title");
        header.add(title);
        header.add(step("jump.next", Icons.FORWARD, 1));
        return header;
    }

    private JPanel calendar() {
        JPanel calendar = new JPanel(new BorderLayout());
        calendar.add(month.getTableHeader(), BorderLayout.NORTH);
        calendar.add(month, BorderLayout.CENTER);
        return calendar;
    }

    private JButton step(String text, Icons icon, int months) {
        JButton button = new JButton(icon.icon());
        button.setName(text);
        button.setToolTipText(Texts.get(text));
        button.getAccessibleContext().setAccessibleName(Texts.get(text));
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        button.addActionListener(event -> month.choose(month.day().get().plusMonths(months)));
        return button;
    }

    private void showDay(LocalDate day) {
        title.setText(MONTH.format(day));
        model.cancel();
    }

    private void showState(JumpState state) {
        boolean searching = state.searching().isPresent();
        progress.setVisible(searching);
        go.setEnabled(!searching);
        String text = "";
        if (state instanceof JumpState.Searching under) {
            progress.setMaximum(under.steps());
            progress.setValue(under.done());
        } else if (state instanceof JumpState.NothingThere) {
            text = Texts.get("jump.nothing");
        } else if (state instanceof JumpState.Failed failed) {
            text = Failures.explain(failed.cause(), server);
        }
        message.setText(text);
        message.setVisible(!text.isEmpty());
        pack();
        if (state instanceof JumpState.Found) {
            dispose();
        }
    }
}
