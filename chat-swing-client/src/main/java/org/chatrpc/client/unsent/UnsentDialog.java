package org.chatrpc.client.unsent;

import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Shortcuts;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.list.TwoLineList;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** What has not been sent, with what the user can do about each entry. View of an {@link UnsentModel}. */
public final class UnsentDialog extends FormDialog {

    private static final int WIDTH = 600;

    private final TwoLineList<UnsentLine> lines =
            new TwoLineList<>("unsent", Texts.get("command.unsent"), WIDTH - 96, this::line);
    private final JList<UnsentLine> list = lines.view();
    private final WrapLabel reason = new WrapLabel(WIDTH - 48);
    private final JButton tryAgain = new JButton(Texts.get("chat.tryAgain"));
    private final JButton copy = new JButton(Texts.get("unsent.copy"));
    private final JButton discard = new JButton(Texts.get("chat.discard"));
    private final JButton undo = new JButton(Texts.get("chat.undo"));
    private final transient UnsentModel model;
    private final transient Subscription watch;
    private final transient Consumer<String> clipboard;
    private final ZoneId zone;
    private final LocalDate today;

    /**
     *
     * @param clipboard copies a text
     * @param zone where days begin
     * @param today the current day there
     */
    public UnsentDialog(Component owner, UnsentModel model, Consumer<String> clipboard, ZoneId zone, LocalDate today) {
        super(owner, "unsent", Texts.get("command.unsent"));
        this.model = model;
        this.clipboard = clipboard;
        this.zone = zone;
        this.today = today;
        tryAgain.setName("unsent.tryAgain");
        tryAgain.addActionListener(event -> lines.selected().ifPresent(model::tryAgain));
        copy.setName("unsent.copy");
        copy.addActionListener(event -> copy());
        discard.setName("unsent.discard");
        discard.addActionListener(event -> discard());
        undo.setName("unsent.undo");
        undo.addActionListener(event -> model.undo());
        reason.setName("unsent.reason");
        list.addListSelectionListener(event -> showSelected());
        key(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), this::discard);
        key(Shortcuts.main(KeyEvent.VK_C), this::copy);
        setContentPane(content());
        // Everywhere in the dialog: once the last entry was discarded, the list does not have the focus.
        bind(getRootPane(), JComponent.WHEN_IN_FOCUSED_WINDOW, Shortcuts.main(KeyEvent.VK_U), model::undo);
        focusFirst(model.lines().get().isEmpty() ? closeButton() : list);
        model.lines().show(this::show);
        watch = model.undoable().show(this::showUndoable);
    }

    /** It leaves its place empty, so that no other button moves below the pointer. */
    private void showUndoable(boolean possible) {
        boolean focused = undo.isFocusOwner();
        undo.setVisible(possible);
        if (focused && !possible) {
            closeButton().requestFocusInWindow();
        }
    }

    @Override
    public void dispose() {
        watch.end();
        model.close();
        super.dispose();
    }

    private JPanel content() {
        JPanel content =
                new JPanel(new MigLayout("insets 24 0 16 0, wrap 1, novisualpadding", "[fill, " + WIDTH + "!]"));
        content.add(Controls.heading(Texts.get("command.unsent"), "h2"), "split 2, growx, pushx, gapleft 24");
        // Not with the other buttons, which fill the row in German.
        content.add(undo, "growx 0, gapright 24");
        content.add(lines, "gaptop 16, h 288!");
        // Always three lines high: text that the list truncates is shown in full, and nothing moves while the user goes
        // through the list.
        content.add(reason, "gaptop 12, gapleft 24, gapright 24, h 56!, aligny top");
        content.add(buttons(Texts.get("dialog.close"), tryAgain, copy, discard), "gaptop 8, gapleft 24, gapright 24");
        return content;
    }

    private void key(KeyStroke stroke, Runnable work) {
        bind(list, JComponent.WHEN_FOCUSED, stroke, work);
    }

    private static void bind(JComponent control, int condition, KeyStroke stroke, Runnable work) {
        control.getInputMap(condition).put(stroke, stroke);
        control.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    private void copy() {
        lines.selected()
                .map(UnsentLine::typed)
                .filter(typed -> !typed.isEmpty())
                .ifPresent(clipboard);
    }

    private void discard() {
        lines.selected().ifPresent(line -> {
            if (line.typed().isEmpty()) {
                model.discard(line);
            } else {
                ask(line);
            }
        });
    }

    /** A discarded text can only be restored for some seconds. */
    private void ask(UnsentLine line) {
        Question question = new Question(
                "discardUnsent",
                Texts.get("discardUnsent.title"),
                Texts.get("discardUnsent.question"),
                Texts.get("discardUnsent.consequence"),
                Texts.get("chat.discard"));
        new QuestionDialog(this, question, (onDone, onFailed) -> {
                    onDone.run();
                    model.discard(line);
                })
                .cautious()
                .open();
    }

    private void show(List<UnsentLine> now) {
        int before = list.getSelectedIndex();
        boolean gone = lines.selected()
                .filter(selected -> now.stream().noneMatch(line -> line.key().equals(selected.key())))
                .isPresent();
        lines.fill(now, UnsentLine::key);
        if (gone && !now.isEmpty()) {
            // Selects the entry after the discarded one, so that the user can continue with it.
            list.setSelectedIndex(Math.min(before, now.size() - 1));
        }
        lines.showMessage(now.isEmpty() ? Texts.get("unsent.none") : "");
        showSelected();
        if (now.isEmpty()) {
            closeButton().requestFocusInWindow();
        }
    }

    private void showSelected() {
        reason.setText(lines.selected().map(UnsentLine::detail).orElse(""));
        tryAgain.setEnabled(lines.selected().map(UnsentLine::idle).orElse(false));
        copy.setEnabled(lines.selected().filter(line -> !line.typed().isEmpty()).isPresent());
        discard.setEnabled(lines.selected().isPresent());
        discard.setText(
                Texts.get(lines.selected().filter(UnsentLine::undoable).isPresent() ? "chat.undo" : "chat.discard"));
    }

    private TwoLineCell.Line line(UnsentLine line) {
        return new TwoLineCell.Line(
                line.refused() ? Icons.WARNING.icon(20, Colors.ERROR) : Icons.CLOCK.icon(20, Colors.SECONDARY),
                line.what(),
                line.detail(),
                Times.shortDay(LocalDate.ofInstant(line.writtenAt(), zone), today));
    }
}
