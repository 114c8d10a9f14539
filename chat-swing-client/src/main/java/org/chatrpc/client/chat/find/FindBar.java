package org.chatrpc.client.chat.find;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.event.ActionEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.find.FindState.Progress;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The search bar under the room's title. View of a {@link FindModel}. */
public final class FindBar extends JPanel {

    private static final int TYPING_PAUSE_MILLIS = 300;

    private final JTextField query = new JTextField();
    private final JLabel status = Controls.secondary("");
    private final JButton older;
    private final JButton newer;
    private final transient FindModel model;
    private final transient ZoneId zone;
    private final transient Value<LocalDate> today;
    private final transient Runnable onClose;
    private final transient Subscription dayWatch;
    private final transient Timer pause;

    /**
     *
     * @param zone where days begin
     * @param today the current day there
     * @param onClose returns the focus to its previous owner
     */
    public FindBar(FindModel model, ZoneId zone, Value<LocalDate> today, Runnable onClose) {
        super(new MigLayout("insets 8 16 8 12, fillx", "[fill, 120:280:280]12[grow, fill, 0::]8[]0[]4[]", "[center]"));
        this.model = model;
        this.zone = zone;
        this.today = today;
        this.onClose = onClose;
        older = button(Command.FIND_OLDER, model::older);
        newer = button(Command.FIND_NEWER, model::newer);
        setName("find");
        setVisible(false);
        query.setName("find.query");
        query.getAccessibleContext().setAccessibleName(Texts.get("find.hint"));
        query.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("find.hint"));
        query.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        status.setName("find.status");
        add(query);
        add(status, "wmin 0");
        add(older);
        add(newer);
        JButton close = button(Command.CLOSE_FIND, this::close);
        add(close);
        pause = new Timer(TYPING_PAUSE_MILLIS, event -> model.count());
        pause.setRepeats(false);
        Documents.onChange(query, text -> {
            model.query(text);
            pause.restart();
        });
        key("ENTER", model::older);
        key("UP", model::older);
        key("shift ENTER", model::newer);
        key("DOWN", model::newer);
        key("ESCAPE", () -> {
            if (!model.stop()) {
                close();
            }
        });
        model.state().show(this::show);
        dayWatch = today.onChange(day -> show(model.state().get()));
    }

    @Override
    public void removeNotify() {
        // The current day outlives this bar.
        dayWatch.end();
        pause.stop();
        super.removeNotify();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createMatteBorder(0, 0, Math.max(1, UIScale.scale(1)), 0, Colors.SEPARATOR.get()));
    }

    /** Opens or focuses the bar. */
    public void open() {
        setVisible(true);
        revalidate();
        query.requestFocusInWindow();
        query.selectAll();
        model.query(query.getText());
        pause.restart();
    }

    private void close() {
        setVisible(false);
        model.clear();
        onClose.run();
    }

    private JButton button(Command command, Runnable work) {
        return Controls.iconButton(command.action(work));
    }

    private void key(String stroke, Runnable work) {
        query.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        query.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    private void show(FindState state) {
        boolean idle = state.progress() != Progress.SEARCHING;
        older.setEnabled(idle && !state.query().isEmpty() && !(state.whole() && state.place() == state.matches()));
        newer.setEnabled(idle && state.place() > 0);
        status.setText(text(state));
        status.setToolTipText(status.getText());
        String outline = state.matches() == 0 && state.whole() ? FlatClientProperties.OUTLINE_WARNING : null;
        query.putClientProperty(FlatClientProperties.OUTLINE, outline);
    }

    private String text(FindState state) {
        String day = state.searchedTo()
                .map(at -> Times.shortDay(LocalDate.ofInstant(at, zone), today.get()))
                .orElse("");
        if (state.query().isEmpty()) {
            return "";
        }
        return switch (state.progress()) {
            case SEARCHING -> Texts.get("find.searching", day);
            case FAILED -> Texts.get("find.failed", day);
            case STOPPED -> Texts.get("find.stopped", day);
            case IDLE -> idle(state, day);
        };
    }

    private static String idle(FindState state, String day) {
        if (state.matches() > 0) {
            String count = state.whole() ? "find.count" : "find.count.more";
            return Texts.get(count, state.place(), state.matches());
        }
        return state.whole() ? Texts.get("find.none") : Texts.get("find.none.yet", day);
    }
}
