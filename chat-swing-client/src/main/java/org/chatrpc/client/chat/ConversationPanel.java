package org.chatrpc.client.chat;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Window;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.swing.Action;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.abuse.AbuseCommands;
import org.chatrpc.client.chat.answer.ReplyCommands;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.composer.RoomHints;
import org.chatrpc.client.chat.draft.ComposerDrafts;
import org.chatrpc.client.chat.draft.RoomDrafts;
import org.chatrpc.client.chat.edit.ChangeCommands;
import org.chatrpc.client.chat.file.RoomFiles;
import org.chatrpc.client.chat.find.FindBar;
import org.chatrpc.client.chat.find.JumpToDateDialog;
import org.chatrpc.client.chat.response.PinnedDialog;
import org.chatrpc.client.chat.response.ResponseCommands;
import org.chatrpc.client.chat.thread.ThreadPanel;
import org.chatrpc.client.chat.transcript.RowActions;
import org.chatrpc.client.chat.transcript.TranscriptPane;
import org.chatrpc.client.presence.TypingLine;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;

/** A room: its title, its messages and the composer. View of a {@link ConversationModel}. */
public final class ConversationPanel extends JPanel {

    private final ConversationHeader header;
    private final TranscriptPane transcript = new TranscriptPane();
    private final Composer composer;
    private final TypingLine typing = new TypingLine();
    private final FindBar findBar;
    private final transient RoomFiles files;
    private final transient ThreadSide thread;
    private final transient MessageDialogs dialogs;
    private final transient ConversationModel model;
    private transient Optional<ComposerDrafts> drafts = Optional.empty();

    /**
     *
     * @param pinned opens the pinned messages
     * @param members opens the list of members
     * @param menu opens the room's menu
     */
    public ConversationPanel(ConversationModel model, Action pinned, Action members, Action menu) {
        super(new BorderLayout());
        this.model = model;
        header = new ConversationHeader(pinned, members, menu);
        setName("conversation");
        composer = new Composer(this::send);
        findBar = new FindBar(model.find(), model.zone(), model.today(), this::focusComposer);
        JPanel top = new JPanel(new BorderLayout());
        top.add(header, BorderLayout.NORTH);
        top.add(findBar, BorderLayout.CENTER);
        add(top, BorderLayout.NORTH);
        JPanel talk = new JPanel(new BorderLayout());
        talk.add(transcript, BorderLayout.CENTER);
        JPanel foot = new JPanel(new BorderLayout());
        foot.add(composer, BorderLayout.CENTER);
        foot.add(typing, BorderLayout.SOUTH);
        composer.setBorder(Controls.space(12, 16, 4, 16));
        talk.add(foot, BorderLayout.SOUTH);
        JPanel body = new JPanel(new BorderLayout());
        body.add(talk, BorderLayout.CENTER);
        add(body, BorderLayout.CENTER);
        thread = new ThreadSide(body, model, this::focusComposer);
        thread.leftFor(transcript.view(), composer.text());
        transcript.view().addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent event) {
                composer.typedElsewhere(event);
            }
        });
        composer.onKey("PAGE_UP", transcript::pageUp);
        composer.onKey("PAGE_DOWN", transcript::pageDown);
        transcript.onTop(model.moves()::loadOlder);
        transcript.onBottom(model.moves()::loadNewer);
        transcript.onEnd(this::seenToEnd);
        transcript.view().onMove(model.moves()::cancel);
        transcript.onScroll(() -> model.moves().follow(transcript.view().atEnd()));
        transcript.onNewest(model.moves()::toNewest);
        transcript.onFirstUnread(this::toFirstUnread);
        transcript.view().actions().onAnswered(model.moves()::toAnswered);
        Consumer<String> notice = transcript.view()::showToast;
        transcript.onLink(RowActions.outbox(model.session(), notice));
        dialogs = new MessageDialogs(this, model.session(), model.room().get().id(), notice);
        files = new RoomFiles(this, model.session(), model.room().get().id(), notice);
        files.show(transcript.view());
        files.sendFrom(composer, transcript.view(), model.answer()::take, model.moves()::toNewest);
        transcript
                .view()
                .actions()
                .offer(
                        files.commands(),
                        new ReplyCommands(model.answer(), thread::open),
                        new ResponseCommands(
                                dialogs, model.reactions(), model.pins(), model.links()::of, notice, composer::emoji),
                        new ChangeCommands(dialogs, model.edit(), model.server()),
                        new AbuseCommands(dialogs, model.session(), model::find, notice),
                        model.blocked());
        transcript.view().actions().reactWith(model.reactions());
        model.links().notice().onChange(notice);
        transcript.view().links().setOwn(model.links());
        new ComposerModes(model, composer, transcript.view()).install();
        model.watchedBy(this::watched);
        model.room().show(this::showRoom);
        // An older message may mention the user now. Later, as observers of the rooms are being notified.
        model.room().map(RoomSummary::mentions).onChange(count -> EventQueue.invokeLater(this::seenToEnd));
        model.presence().typing().show(typing::show);
        model.subtitle().show(header::showSubtitle);
        model.rows().show(transcript::setRows);
        model.moves().target().onChange(transcript::scrollTo);
        model.moves().notice().onChange(notice);
        model.unreadLine().show(transcript::setUnread);
        model.find().state().show(state -> transcript.view().setHighlight(state.query()));
    }

    /** Shows a notice over the messages, for a moment. */
    public void showNotice(String notice) {
        transcript.view().showToast(notice);
    }

    /** Moves the focus to the composer. */
    public void focusComposer() {
        SwingUtilities.invokeLater(() -> composer.text().requestFocusInWindow());
    }

    /** Sets where unsent texts are kept, and continues those that are there. */
    public void keepDraftsIn(RoomDrafts kept) {
        drafts = Optional.of(new ComposerDrafts(composer, model.edit(), model.room(), kept.inRoom()));
        thread.keepDraftsIn(kept);
    }

    /** Continues unsent texts that were read only now. */
    public void resumeDrafts() {
        drafts.ifPresent(ComposerDrafts::resume);
        thread.resumeDrafts();
    }

    /** Stores the reply that was being written until the room is shown again. */
    public void keep(PendingReplies unfinished) {
        thread.close();
        files.close();
        unfinished.keep(model.room().get().id(), model.answer().answering().get());
    }

    /** Resumes the reply that was being written. */
    public void resume(PendingReplies unfinished) {
        unfinished.take(model.room().get().id()).ifPresent(model.answer()::resume);
    }

    public Composer composer() {
        return composer;
    }

    /** Shows a menu under its button in the header. */
    public void showMenu(JPopupMenu popup) {
        header.showMenu(popup);
    }

    /** The panes for F6: the messages, the composer, and those of an open thread. */
    public List<Component> panes() {
        return Stream.concat(Stream.of(transcript.view(), composer.text()), thread.panes().stream())
                .toList();
    }

    /** Sets how the composers are set up: that of the room, and those of its threads. */
    public void prepareComposers(Consumer<Composer> prepare) {
        prepare.accept(composer);
        thread.prepareWith(prepare);
    }

    /** Scrolls to the newest message. */
    public void scrollToEnd() {
        model.moves().toNewest();
    }

    /** Scrolls to the first message that was unread when the room was opened. */
    public void toFirstUnread() {
        if (model.unreadLine().get().drawn()) {
            model.moves().toMessage(model.unreadLine().get().first());
        }
    }

    /** Opens or focuses the bar for finding a text in the room. */
    public void find() {
        findBar.open();
    }

    /** Scrolls to the next older match. */
    public void findOlder() {
        model.find().older();
    }

    /** Scrolls to the next newer match. */
    public void findNewer() {
        model.find().newer();
    }

    /**
     * Performs a command on a message of the room, or of the open thread if the user is there: on the one with the
     * keyboard cursor, or else the newest one.
     */
    public void perform(Command command) {
        thread.active()
                .ifPresentOrElse(
                        open -> open.perform(command),
                        () -> transcript.view().actions().perform(command));
    }

    /** Closes the open thread, if there is one. */
    public void closeThread() {
        if (!thread.leave()) {
            showNotice(Texts.get("thread.none"));
        }
    }

    /** The composer in which the user is: that of the room, or of an open thread. */
    public Composer activeComposer() {
        return thread.active().map(ThreadPanel::composer).orElse(composer);
    }

    /** Lets the user choose files to send to the room. */
    public void attach() {
        files.choose();
    }

    /** Opens the list of pinned messages. */
    public void showPinned() {
        dialogs.openOfRoom(new PinnedDialog(
                this,
                model.pins().list(),
                model.moves()::toMessage,
                model.server(),
                model.zone(),
                model.today().get()));
    }

    /** Opens the list of the room's files and pictures. */
    public void showFiles() {
        files.list(
                model.files(),
                model.moves()::toMessage,
                model.zone(),
                model.today().get());
    }

    /** Sets how links to messages of other rooms are followed; the function returns whether it can. */
    public void onMessageLink(Predicate<MessageLink> action) {
        model.links().followElsewhere(action);
    }

    /** Opens the calendar for jumping to a day. */
    public void jumpToDate() {
        new JumpToDateDialog(this, model.jumpToDate(), model.server()).open();
    }

    /** The window has become active, or a new message was shown. */
    public void seenToEnd() {
        if (watched()) {
            model.seenToEnd();
        }
    }

    private boolean watched() {
        Window window = SwingUtilities.getWindowAncestor(this);
        return window != null && window.isFocused() && transcript.view().atEnd();
    }

    private boolean send(String text) {
        // The model scrolls to the sent message.
        return model.edit().editing().get().isPresent() ? model.edit().save(text) : model.send(text);
    }

    private void showRoom(RoomSummary room) {
        transcript.setLastNumber(room.lastNumber());
        header.show(room);
        composer.setWritable(room.writable());
        composer.setHint(RoomHints.closed(room).orElseGet(() -> Texts.get("chat.hint", room.title())));
    }
}
