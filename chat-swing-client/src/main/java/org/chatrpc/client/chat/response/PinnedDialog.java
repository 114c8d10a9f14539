package org.chatrpc.client.chat.response;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.list.TwoLineList;
import org.chatrpc.client.ui.paint.Avatar;

/** The pinned messages of a room; Enter or a double click leads to one. View of a {@link PinnedModel}. */
public final class PinnedDialog extends FormDialog {

    private static final int WIDTH = 440;

    private final TwoLineList<ChatMessage> messages =
            new TwoLineList<>("pinned", Texts.get("command.pinned"), WIDTH - 96, this::line);
    private final JList<ChatMessage> list = messages.view();
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
        JPanel content = new JPanel(new MigLayout("insets 24 0 16 0, wrap 1", "[fill, " + WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(Texts.get("command.pinned"), "h2"), "gapleft 24, gapright 24");
        content.add(messages, "gaptop 16, h 288!");
        content.add(buttons(Texts.get("dialog.close"), go), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    private void prepareList() {
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
        messages.selected().ifPresent(chosen -> {
            dispose();
            toMessage.accept(chosen.number());
        });
    }

    private void show(PinnedModel.State state) {
        showProgress(state instanceof PinnedModel.State.Loading);
        List<ChatMessage> shown = state instanceof PinnedModel.State.Loaded loaded ? loaded.messages() : List.of();
        int selected = Math.max(0, list.getSelectedIndex());
        messages.items().clear();
        messages.items().addAll(shown);
        list.setSelectedIndex(Math.min(selected, shown.size() - 1));
        go.setEnabled(!list.isSelectionEmpty());
        messages.showMessage(
                shown.isEmpty() ? messageFor(state) : "",
                state instanceof PinnedModel.State.Failed ? Optional.of(model::retry) : Optional.empty());
        (shown.isEmpty() ? closeButton() : list).requestFocusInWindow();
    }

    private String messageFor(PinnedModel.State state) {
        return state instanceof PinnedModel.State.Failed failed
                ? Failures.explain(failed.cause(), server)
                : Texts.get(state instanceof PinnedModel.State.Loading ? "chat.loading" : "pinned.none");
    }

    private TwoLineCell.Line line(ChatMessage message) {
        return new TwoLineCell.Line(
                new Avatar(message.author(), message.authorName(), 32),
                model.author(message),
                model.text(message),
                Times.shortDay(LocalDate.ofInstant(message.sentAt(), zone), today));
    }
}
