package org.chatrpc.client.chat.file;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.card.FileActions.MessageFiles;
import org.chatrpc.client.chat.card.FileIcon;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.chat.card.Thumbnails;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.model.FileList.Entry;
import org.chatrpc.client.session.model.FileList.Kind;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Colors;

/** The files and pictures of a room, to open or save one, or to go to its message. View of a {@link FileListModel}. */
final class FileListDialog extends FormDialog {

    private static final int WIDTH = 560;
    private static final int LIST_HEIGHT = 400;
    private static final int ICON = 44;
    private static final int ROW = 64;

    private final DefaultListModel<Entry> files = new DefaultListModel<>();
    private final JList<Entry> list = new JList<>(files);
    private final NoticePane message = new NoticePane("files.list", WIDTH - 96);
    /** Below the files, if those before them could not be loaded. */
    private final NoticePane olderFailed = new NoticePane("files.list.older", WIDTH - 96);

    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JButton open = new JButton(Texts.get("files.list.open"));
    private final JButton save = new JButton(Texts.get("files.list.save"));
    private final JButton go = new JButton(Texts.get("files.list.go"));
    private final transient FileListModel model;
    private final transient FileSaver keeping;
    private final transient Thumbnails thumbnails;
    private final transient LongConsumer toMessage;
    private final transient List<Subscription> watches;
    private final ZoneId zone;
    private final LocalDate today;
    private Kind shown = Kind.ALL;
    /** Whether the list has had files, and the focus with them. */
    private boolean entered;

    private boolean opened;

    /**
     *
     * @param toMessage scrolls to the message with a number
     * @param zone where days begin
     * @param today the current day there
     */
    FileListDialog(
            Component owner,
            FileListModel model,
            FileSaver keeping,
            LongConsumer toMessage,
            ZoneId zone,
            LocalDate today) {
        super(owner, "files.list", Texts.get("command.room_files"));
        this.model = model;
        this.keeping = keeping;
        this.toMessage = toMessage;
        this.zone = zone;
        this.today = today;
        // Not shared with the messages, which use larger thumbnails: each would evict those of the other.
        this.thumbnails = new Thumbnails(model.session().files());
        prepareList();
        prepare(open, this::openFile);
        prepare(save, entry -> keeping.save(entry.file(), message(entry)));
        prepare(go, this::goTo);
        setContentPane(content());
        focusFirst(closeButton());
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowOpened(WindowEvent event) {
                opened = true;
                enter();
            }
        });
        watches = List.of(thumbnails.onChange(list::repaint), model.state().show(this::show));
    }

    @Override
    public void dispose() {
        watches.forEach(Subscription::end);
        model.close();
        super.dispose();
    }

    private JPanel content() {
        middle.add(scrolling(), "list");
        middle.add(message, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int line = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(line, 0, line, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        framed.add(olderFailed, BorderLayout.SOUTH);
        JPanel content = new JPanel(
                new MigLayout("insets 24 0 16 0, wrap 1, novisualpadding", "[fill, " + WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(Texts.get("command.room_files"), "h2"), "gapleft 24, gapright 24");
        content.add(kinds(), "gaptop 8, gapleft 12, gapright 24");
        content.add(framed, "h " + LIST_HEIGHT + "!");
        content.add(buttons(Texts.get("dialog.close"), open, save, go), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    /** The choice between all files, pictures and others. */
    private JPanel kinds() {
        JPanel row = new JPanel(new MigLayout("insets 0, gapx 4, novisualpadding"));
        ButtonGroup group = new ButtonGroup();
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            JToggleButton button = new JToggleButton(Texts.get("files.list." + name), kind == Kind.ALL);
            button.setName("files.list." + name);
            button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TAB);
            button.addActionListener(event -> model.show(kind));
            group.add(button);
            row.add(button);
        }
        return row;
    }

    private void prepareList() {
        list.setName("files.list.list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(this::line, ICON));
        list.setFixedCellHeight(UIScale.scale(ROW));
        list.setFixedCellWidth(1);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Texts.get("command.room_files"));
        list.addListSelectionListener(event -> enableButtons());
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getButton() == MouseEvent.BUTTON1 && event.getClickCount() == 2) {
                    open.doClick(0);
                }
            }
        });
    }

    private JScrollPane scrolling() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        JScrollBar bar = scroll.getVerticalScrollBar();
        bar.addAdjustmentListener(event -> {
            boolean end = bar.getValue() + bar.getVisibleAmount() >= bar.getMaximum() - 2 * list.getFixedCellHeight();
            if (end && !files.isEmpty() && list.isShowing() && list.getHeight() > 0) {
                model.loadOlder();
            }
        });
        return scroll;
    }

    private void prepare(JButton button, Consumer<Entry> work) {
        button.setName("files.list." + (button == open ? "open" : button == save ? "save" : "go"));
        button.addActionListener(
                event -> Optional.ofNullable(list.getSelectedValue()).ifPresent(work));
    }

    private void openFile(Entry chosen) {
        if (thumbnails.tryAgain(chosen.file())) {
            return;
        }
        keeping.open(chosen.file(), message(chosen));
    }

    private MessageFiles message(Entry entry) {
        return new MessageFiles(entry.number(), List.of(entry.file()), model.author(entry));
    }

    private void goTo(Entry chosen) {
        dispose();
        toMessage.accept(chosen.number());
    }

    private void show(FileListModel.State state) {
        showProgress(state.phase() == FileListModel.Phase.LOADING);
        boolean anew = state.kind() != shown;
        shown = state.kind();
        String selected = anew || list.isSelectionEmpty()
                ? ""
                : list.getSelectedValue().file().id();
        boolean wasEmpty = files.isEmpty();
        replace(state.files());
        select(selected, anew || wasEmpty);
        Optional<Runnable> failed =
                state.phase() == FileListModel.Phase.FAILED ? Optional.of(model::retry) : Optional.empty();
        message.show(text(state), failed);
        olderFailed.show(text(state), failed);
        olderFailed.setVisible(failed.isPresent() && !state.files().isEmpty());
        boolean focused = list.isFocusOwner();
        cards.show(middle, state.files().isEmpty() ? "message" : "list");
        if (focused && files.isEmpty()) {
            closeButton().requestFocusInWindow();
        }
        enter();
        enableButtons();
    }

    /** The first files take the focus when they are loaded; afterwards it stays where the user has put it. */
    private void enter() {
        if (!entered && opened && !files.isEmpty()) {
            entered = true;
            list.requestFocusInWindow();
        }
    }

    /** Leaves what is already shown in place, so that the list does not jump while more is added. */
    private void replace(List<Entry> wanted) {
        int same = 0;
        while (same < files.size() && same < wanted.size() && files.get(same).equals(wanted.get(same))) {
            same++;
        }
        if (same < files.size()) {
            files.removeRange(same, files.size() - 1);
        }
        files.addAll(wanted.subList(same, wanted.size()));
    }

    /** @param first whether to select the first one if the one with this id is not there any more */
    private void select(String id, boolean first) {
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).file().id().equals(id)) {
                list.setSelectedIndex(i);
                return;
            }
        }
        if (first || !id.isEmpty()) {
            list.setSelectedIndex(files.isEmpty() ? -1 : 0);
        }
    }

    private void enableButtons() {
        boolean chosen = !list.isSelectionEmpty();
        open.setEnabled(chosen);
        save.setEnabled(chosen);
        go.setEnabled(chosen);
    }

    private String text(FileListModel.State state) {
        return switch (state.phase()) {
            case LOADING -> Texts.get("chat.loading");
            case FAILED ->
                state.problem()
                        .map(failure -> Failures.explain(
                                failure, model.session().server().label()))
                        .orElse("");
            case LOADED -> Texts.get("files.list.none." + state.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    private TwoLineCell.Line line(Entry entry) {
        return new TwoLineCell.Line(
                new FileIcon(entry.file(), thumbnails, ICON),
                entry.file().name(),
                Texts.get("file.details", FileTexts.details(entry.file()), model.author(entry)),
                Times.shortDay(LocalDate.ofInstant(entry.sentAt(), zone), today));
    }
}
