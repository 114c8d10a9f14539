package org.chatrpc.client.chat.file;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.text.DefaultEditorKit;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.chat.everybody.RoomMentionConfirmation;
import org.chatrpc.client.chat.everybody.RoomMentionModel;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;
import org.chatrpc.text.file.FileName;

/** Shows what is about to be sent, with a caption. View of a {@link SendFilesModel}. */
final class SendFilesDialog extends FormDialog {

    private static final int WIDTH = 440;
    private static final int LIST_HEIGHT = 200;
    private static final int CAPTION_LINES = 3;

    private final DefaultListModel<FileSource> files = new DefaultListModel<>();
    private final JList<FileSource> list = new JList<>(files);
    private final JTextArea caption = new JTextArea(CAPTION_LINES, 1);
    private final WrapLabel total = new WrapLabel(WIDTH);
    private final WrapLabel limits = new WrapLabel(WIDTH);
    private final WrapLabel problem = new WrapLabel(WIDTH);
    private final JButton send = new JButton(Texts.get("command.send"));
    private final JButton remove = Controls.linkButton(Texts.get("files.send.remove"));
    private final JButton more = Controls.linkButton(Texts.get("files.send.more"));
    private final WrapLabel notified = new WrapLabel(WIDTH);
    private final transient SendFilesModel model;
    private final transient Optional<RoomMentionModel> everybody;
    private final transient Subscription watch;
    private transient Predicate<FileSource> tooLarge = file -> false;

    /**
     *
     * @param title says in which room
     * @param text the caption to begin with
     * @param everybody what a mention of everybody in the caption does
     * @param choose lets the user choose files
     */
    SendFilesDialog(
            Component owner,
            SendFilesModel model,
            String title,
            String text,
            Optional<RoomMentionModel> everybody,
            BiConsumer<Component, Consumer<List<Path>>> choose) {
        super(owner, "files.send", title);
        this.model = model;
        this.everybody = everybody;
        prepareCaption(text);
        send.setName("files.send.do");
        send.addActionListener(event -> RoomMentionConfirmation.before(
                this, everybody, caption.getText(), "", () -> model.send(caption.getText())));
        notified.setName("files.send.notified");
        notified.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        Documents.onChange(caption, this::showNotified);
        showNotified(text);
        remove.setName("files.send.remove");
        remove.addActionListener(event -> removeChosen());
        more.setName("files.send.more");
        more.addActionListener(event -> choose.accept(this, model::add));
        problem.setName("files.send.problem");
        problem.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        total.setName("files.send.total");
        total.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        limits.setName("files.send.limits");
        limits.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        prepareList();
        setContentPane(content());
        getRootPane().setTransferHandler(new FileTransfer(null, () -> true, model::add, model::add));
        focusFirst(caption);
        watch = model.state().show(this::show);
    }

    /** Dropping files elsewhere must not discard what was chosen and written here. */
    @Override
    protected boolean works() {
        return true;
    }

    /** The caption that is being written. */
    JTextArea caption() {
        return caption;
    }

    /** Its model, unless the user has already decided to send. */
    Optional<SendFilesModel> takesMore() {
        return isVisible() && !model.sending() ? Optional.of(model) : Optional.empty();
    }

    @Override
    public void dispose() {
        watch.end();
        model.close();
        super.dispose();
    }

    private JPanel content() {
        JScrollPane scroll = new JScrollPane(list);
        JPanel content = new JPanel(
                new MigLayout("insets 24, wrap 1, hidemode 3, novisualpadding", "[fill, " + WIDTH + "!]", "[]0[]"));
        WrapLabel heading = new WrapLabel(WIDTH);
        heading.putClientProperty(FlatClientProperties.STYLE_CLASS, "h2");
        heading.setText(getTitle());
        content.add(heading);
        content.add(scroll, "gaptop 16, h " + LIST_HEIGHT + "!");
        JPanel line = new JPanel(new MigLayout("insets 0, fillx, novisualpadding", "[grow, fill, 0::][][]"));
        content.add(total, "gaptop 8");
        content.add(limits, "gaptop 2");
        line.add(remove, "skip 1");
        line.add(more);
        content.add(line, "gaptop 4");
        content.add(problem, "gaptop 8");
        JLabel label = new JLabel(Texts.get("files.send.caption.hint"));
        label.setLabelFor(caption);
        content.add(label, "gaptop 12");
        content.add(new JScrollPane(caption), "gaptop 4");
        content.add(notified, "gaptop 4");
        content.add(buttons(send), "gaptop 24");
        return content;
    }

    private void prepareCaption(String text) {
        caption.setName("files.send.caption");
        caption.setText(text);
        caption.setLineWrap(true);
        caption.setWrapStyleWord(true);
        caption.getAccessibleContext().setAccessibleName(Texts.get("files.send.caption"));
        caption.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        caption.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        caption.getInputMap().put(KeyStroke.getKeyStroke("shift ENTER"), DefaultEditorKit.insertBreakAction);
        for (String key : List.of("ENTER", "ctrl ENTER")) {
            caption.registerKeyboardAction(
                    event -> send.doClick(0), KeyStroke.getKeyStroke(key), JComponent.WHEN_FOCUSED);
        }
    }

    private void prepareList() {
        list.setName("files.send.list");
        list.setCellRenderer(new TwoLineCell<>(this::line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setFixedCellWidth(1);
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Texts.get("files.send.list"));
        list.addListSelectionListener(event -> remove.setEnabled(!list.isSelectionEmpty()));
        list.registerKeyboardAction(
                event -> removeChosen(), KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), JComponent.WHEN_FOCUSED);
    }

    private void removeChosen() {
        FileSource chosen = list.getSelectedValue();
        if (chosen != null) {
            model.remove(chosen);
        }
    }

    private void show(SendFilesModel.State state) {
        int selected = Math.max(0, list.getSelectedIndex());
        files.clear();
        files.addAll(state.files());
        list.setSelectedIndex(Math.min(selected, state.files().size() - 1));
        remove.setEnabled(!list.isSelectionEmpty());
        total.setText(total(state.files()));
        boolean wrong = !state.problem().isEmpty();
        String told = state.limits().told();
        boolean resized = wrong || problem.isVisible() || told.isEmpty() == limits.isVisible();
        limits.setText(told);
        limits.setVisible(!told.isEmpty());
        tooLarge = state.limits()::tooLarge;
        problem.setText(state.problem());
        problem.setVisible(wrong);
        send.setEnabled(state.sendable());
        more.setEnabled(!state.busy());
        showProgress(state.busy());
        if (resized && isShowing()) {
            pack();
        }
    }

    private void showNotified(String text) {
        int people = everybody.map(known -> known.notified(text, "")).orElse(0);
        boolean resized = people > 0 != notified.isVisible();
        notified.setText(people > 0 ? Texts.get("chat.everybody", people) : "");
        notified.setVisible(people > 0);
        if (resized && isShowing()) {
            pack();
        }
    }

    private static String total(List<FileSource> files) {
        String size = FileTexts.size(files.stream().mapToLong(FileSource::size).sum());
        return switch (files.size()) {
            case 0 -> Texts.get("files.send.none");
            case 1 -> Texts.get("files.send.one", size);
            default -> Texts.get("files.send.many", files.size(), size);
        };
    }

    private TwoLineCell.Line line(FileSource file) {
        String size = FileTexts.size(file.size());
        return new TwoLineCell.Line(
                Icons.FILE.icon(24, Colors.SECONDARY),
                FileName.shown(file.name()),
                tooLarge.test(file) ? Texts.get("files.send.tooLarge.line", size) : size,
                "");
    }
}
