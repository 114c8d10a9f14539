package org.chatrpc.client.chat.response;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.row.Times;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;

/** The pinned messages of a room; Enter or a double click leads to one. View of a {@link PinnedModel}. */
public final class PinnedDialog extends FormDialog {

    private static final int WIDTH = 440;

    private final DefaultListModel<ChatMessage> messages = new DefaultListModel<>();
    private final JList<ChatMessage> list = new JList<>(messages);
    private final WrapLabel message = new WrapLabel(WIDTH - 96);
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JButton go = new JButton(Texts.get("pinned.go"));
    private final transient PinnedModel model;
    private final transient LongConsumer toMessage;
    private final String server;
    private final ZoneId zone;
    private final LocalDate today;

    /**
     *
     * @param toMessage scrolls to the message with a number
     * @param server the server's name for messages to the user
     * @param zone where days begin
     * @param today the current day there
     */
    public PinnedDialog(
            Component owner, PinnedModel model, LongConsumer toMessage, String server, ZoneId zone, LocalDate today) {
        super(owner, "pinned", Texts.get("command.pinned"));
        this.model = model;
        this.toMessage = toMessage;
        this.server = server;
        this.zone = zone;
        this.today = today;
        prepareList();
        go.setName("pinned.go");
        go.addActionListener(event -> goThere());
        message.setName("pinned.message");
        message.setHorizontalAlignment(SwingConstants.CENTER);
        message.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        setContentPane(content());
        focusFirst(closeButton());
        model.state().show(this::show);
    }

    @Override
    public void dispose() {
        model.close();
        super.dispose();
    }

    private JPanel content() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JPanel centred = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
        centred.add(message);
        middle.add(scroll, "list");
        middle.add(centred, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int line = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(line, 0, line, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        JPanel content = new JPanel(new MigLayout("insets 24 0 16 0, wrap 1", "[fill, " + WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(Texts.get("command.pinned"), "h2"), "gapleft 24, gapright 24");
        content.add(framed, "gaptop 16, h 288!");
        content.add(buttons(Texts.get("dialog.close"), go), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    private void prepareList() {
        list.setName("pinned.list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(this::line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setFixedCellWidth(1);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Texts.get("command.pinned"));
        list.addListSelectionListener(event -> go.setEnabled(!list.isSelectionEmpty()));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getButton() == MouseEvent.BUTTON1 && event.getClickCount() == 2) {
                    goThere();
                }
            }
        });
    }

    private void goThere() {
        Optional.ofNullable(list.getSelectedValue()).ifPresent(chosen -> {
            dispose();
            toMessage.accept(chosen.number());
        });
    }

    private void show(PinnedModel.State state) {
        showProgress(state instanceof PinnedModel.State.Loading);
        List<ChatMessage> shown = state instanceof PinnedModel.State.Loaded loaded ? loaded.messages() : List.of();
        int selected = Math.max(0, list.getSelectedIndex());
        messages.clear();
        messages.addAll(shown);
        list.setSelectedIndex(Math.min(selected, shown.size() - 1));
        go.setEnabled(!list.isSelectionEmpty());
        message.setText(
                state instanceof PinnedModel.State.Failed failed
                        ? Failures.explain(failed.cause(), server)
                        : Texts.get(state instanceof PinnedModel.State.Loading ? "chat.loading" : "pinned.none"));
        cards.show(middle, shown.isEmpty() ? "message" : "list");
        (shown.isEmpty() ? closeButton() : list).requestFocusInWindow();
    }

    private TwoLineCell.Line line(ChatMessage message) {
        return new TwoLineCell.Line(
                new Avatar(message.author(), message.authorName(), 32),
                model.author(message),
                model.text(message),
                Times.shortDay(LocalDate.ofInstant(message.sentAt(), zone), today));
    }
}
