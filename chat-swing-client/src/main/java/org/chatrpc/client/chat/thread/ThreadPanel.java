package org.chatrpc.client.chat.thread;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.abuse.AbuseCommands;
import org.chatrpc.client.chat.answer.ReplyCommands;
import org.chatrpc.client.chat.answer.ReplyModel;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.composer.RoomHints;
import org.chatrpc.client.chat.edit.ChangeCommands;
import org.chatrpc.client.chat.edit.EditModel;
import org.chatrpc.client.chat.file.RoomFiles;
import org.chatrpc.client.chat.link.MessageLinks;
import org.chatrpc.client.chat.response.ResponseCommands;
import org.chatrpc.client.chat.transcript.RowActions;
import org.chatrpc.client.chat.transcript.TranscriptPane;
import org.chatrpc.client.chat.transcript.TranscriptView;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.paint.Colors;

/** A thread at the side of its room, with a composer of its own. View of a {@link ThreadModel}. */
public final class ThreadPanel extends JPanel {

    private static final int WIDTH = 360;

    /** Narrower rooms are covered by their thread. */
    private static final int SPACE_FOR_BOTH = 620;

    private final TranscriptPane transcript = new TranscriptPane();
    private final NoticePane failed = new NoticePane("thread", WIDTH - 48);
    private final Composer composer;
    private final transient ThreadModel model;
    private final transient RoomFiles files;
    private final transient Subscription roomWatch;

    /**
     *
     * @param server the server's name for messages to the user
     * @param onClose closes the panel
     */
    public ThreadPanel(ThreadModel model, MessageLinks links, String server, Runnable onClose) {
        super(new BorderLayout());
        this.model = model;
        setName("thread");
        composer = new Composer("thread.", this::send);
        failed.setVisible(false);
        JPanel top = new JPanel(new BorderLayout());
        top.add(header(onClose), BorderLayout.NORTH);
        top.add(failed, BorderLayout.SOUTH);
        add(top, BorderLayout.NORTH);
        add(transcript, BorderLayout.CENTER);
        add(composer, BorderLayout.SOUTH);
        TranscriptView view = transcript.view();
        view.setName("thread.transcript");
        view.getAccessibleContext().setAccessibleName(Texts.get("thread.messages"));
        view.links().setOwn(links);
        view.addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent event) {
                composer.typedElsewhere(event);
            }
        });
        MessageDialogs dialogs =
                new MessageDialogs(this, model.session(), model.room().get().id(), view::showToast);
        files = new RoomFiles(this, model.session(), model.room().get().id(), view::showToast);
        files.show(view);
        files.sendFrom(composer, view, model::takeAnswered, view::scrollToEnd);
        view.actions()
                .offer(
                        files.commands(),
                        new ReplyCommands(model.answer()),
                        new ResponseCommands(
                                dialogs, model.reactions(), model.pins(), links::of, view::showToast, composer::emoji),
                        new ChangeCommands(dialogs, model.edit(), server),
                        new AbuseCommands(dialogs, model.session(), model::find, view::showToast),
                        model.blocked());
        view.actions().reactWith(model.reactions());
        transcript.onTop(model::loadOlder);
        transcript.onLink(RowActions.outbox(model.session(), view::showToast));
        composer.onKey("PAGE_UP", transcript::pageUp);
        composer.onKey("PAGE_DOWN", transcript::pageDown);
        composer.onUpWhenEmpty(() -> model.edit().last().ifPresent(model.edit()::begin));
        composer.onCancel(() -> {
            if (model.edit().editing().get().isPresent()) {
                model.edit().cancel();
            } else if (model.answer().answering().get().isPresent()) {
                model.answer().cancel();
            } else {
                onClose.run();
            }
        });
        registerKeyboardAction(
                event -> onClose.run(),
                KeyStroke.getKeyStroke("ESCAPE"),
                JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        transcript.onEscape(onClose);
        model.edit().editing().onChange(this::showEditing);
        model.answer().answering().onChange(this::showAnswering);
        model.answer().begun().onChange(count -> composer.text().requestFocusInWindow());
        model.problem().show(text -> {
            failed.show(text, Optional.of(model::retry));
            failed.setVisible(!text.isEmpty());
        });
        model.rows().show(transcript::setRows);
        view.scrollToEnd();
        roomWatch = model.room().show(this::showRoom);
    }

    public ThreadModel model() {
        return model;
    }

    public Composer composer() {
        return composer;
    }

    /** Performs a command on the message with the keyboard cursor, or else the newest one. */
    public void perform(Command command) {
        transcript.view().actions().perform(command);
    }

    /** The panes for F6. */
    public List<Component> panes() {
        return List.of(transcript.view(), composer.text());
    }

    /** Stops observing. */
    public void close() {
        roomWatch.end();
        files.close();
        model.close();
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Color line = Colors.SEPARATOR.get();
        setBorder(BorderFactory.createMatteBorder(0, Math.max(1, UIScale.scale(1)), 0, 0, line));
    }

    @Override
    public Dimension getPreferredSize() {
        int height = super.getPreferredSize().height;
        int space = getParent() == null ? 0 : getParent().getWidth();
        boolean both = space >= UIScale.scale(SPACE_FOR_BOTH);
        return new Dimension(both ? Math.min(UIScale.scale(WIDTH), space / 2) : space, height);
    }

    private JPanel header(Runnable onClose) {
        JPanel header = new JPanel(new MigLayout("insets 12 16 12 12, fillx", "[grow, fill, 0::][]", "[center]"));
        header.add(Controls.heading(Texts.get("thread.title"), "h3"), "wmin 0");
        header.add(Controls.iconButton(Command.CLOSE_THREAD.action(onClose)));
        return header;
    }

    private boolean send(String text) {
        boolean sent = model.edit().editing().get().isPresent() ? model.edit().save(text) : model.send(text);
        if (sent) {
            transcript.view().scrollToEnd();
        }
        return sent;
    }

    private void showEditing(Optional<EditModel.Editing> editing) {
        showMark();
        editing.ifPresentOrElse(
                now -> composer.beginEdit(now.message().body(), now.text(), now.mayBeEmpty()), composer::endEdit);
    }

    private void showAnswering(Optional<ReplyModel.Answering> answering) {
        composer.answer(answering);
        showMark();
    }

    /** Marks the message that is being edited or replied to. */
    private void showMark() {
        long number = model.edit()
                .editing()
                .get()
                .map(now -> now.message().number())
                .or(() -> model.answer().answering().get().map(ReplyModel.Answering::number))
                .orElse(0L);
        transcript.view().painting().mark(number);
        transcript.view().repaint();
    }

    private void showRoom(RoomSummary room) {
        composer.setWritable(room.writable());
        composer.setHint(RoomHints.closed(room).orElseGet(() -> Texts.get("thread.hint")));
    }
}
