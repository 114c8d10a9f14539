package org.chatrpc.client.chat.file;

import java.awt.Component;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.card.Thumbnails;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.spell.SpellMarks;
import org.chatrpc.client.chat.transcript.TranscriptView;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Connects a view of messages and its composer with files: shows, opens and saves them, and sends others. */
public final class RoomFiles {

    private final Component owner;
    private final ChatSession session;
    private final String room;
    private final Thumbnails thumbnails;
    private final FileCommands commands;
    private final MessageDialogs dialogs;
    private final Consumer<String> notice;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Optional<Sending> sending = Optional.empty();
    private Optional<SendFilesDialog> opened = Optional.empty();
    private boolean closed;

    /** Where files are sent from. */
    private record Sending(Composer composer, Supplier<Optional<String>> replyTo, Runnable onSent) {}

    /** @param notice shows a short text to the user */
    public RoomFiles(Component owner, ChatSession session, String room, Consumer<String> notice) {
        this.owner = owner;
        this.session = session;
        this.room = room;
        this.notice = notice;
        this.thumbnails = new Thumbnails(session.files());
        this.dialogs = new MessageDialogs(owner, session, room, notice);
        this.commands = new FileCommands(dialogs, session, thumbnails, notice);
    }

    /** The commands on the files of a message. */
    public RowCommands commands() {
        return commands;
    }

    /** Shows files in a view. */
    public void show(TranscriptView view) {
        view.painting().files().showFrom(thumbnails);
        view.actions().filesWith(commands);
        subscriptions.add(thumbnails.onChange(view::repaint));
        subscriptions.add(session.connection().onChange(state -> {
            if (state instanceof ConnectionState.Online) {
                thumbnails.tryAgain();
            }
        }));
        subscriptions.add(session.files().progress().onChange(parts -> view.repaint()));
    }

    /**
     * Lets the user send files from a composer, and by dropping them on a view.
     *
     * @param replyTo takes the id of the message replied to
     * @param onSent called when a message is in the outbox
     */
    public void sendFrom(Composer composer, JComponent view, Supplier<Optional<String>> replyTo, Runnable onSent) {
        sending = Optional.of(new Sending(composer, replyTo, onSent));
        composer.attach().offer(this::choose);
        view.setTransferHandler(transfer(composer, null));
        composer.text().setTransferHandler(transfer(composer, composer.text().getTransferHandler()));
    }

    /** Lets the user choose files, and shows them before they are sent. */
    public void choose() {
        sending.filter(from -> from.composer().writesNew())
                .ifPresent(from -> FileChoice.open(owner, paths -> preview(model -> model.add(paths))));
    }

    /**
     * Opens the list of the room's files.
     *
     * @param toMessage scrolls to the message with a number
     * @param zone where days begin
     * @param today the current day there
     */
    public void list(FileListModel model, LongConsumer toMessage, ZoneId zone, LocalDate today) {
        FileSaver keeping = new FileSaver(dialogs, session, notice);
        dialogs.openOfRoom(new FileListDialog(owner, model, keeping, toMessage, zone, today));
    }

    /** Stops observing. What is about to be sent can still be sent, to this room. */
    public void close() {
        closed = true;
        subscriptions.forEach(Subscription::end);
    }

    private FileTransfer transfer(Composer composer, @Nullable TransferHandler others) {
        return new FileTransfer(others, composer::writesNew, this::preview, this::previewMade);
    }

    private void preview(List<Path> paths) {
        preview(model -> model.add(paths));
    }

    private void previewMade(Callable<List<FileSource>> made) {
        preview(model -> model.add(made));
    }

    private void preview(Consumer<SendFilesModel> first) {
        Optional<SendFilesDialog> open =
                opened.filter(dialog -> dialog.takesMore().isPresent());
        if (open.isPresent()) {
            open.get().takesMore().ifPresent(first);
            open.get().toFront();
        } else {
            sending.ifPresent(from -> preview(from, first));
        }
    }

    private void preview(Sending from, Consumer<SendFilesModel> first) {
        String text = from.composer().draft();
        SendFilesDialog[] dialog = new SendFilesDialog[1];
        SendFilesModel model = new SendFilesModel(
                session,
                room,
                from.replyTo(),
                () -> {
                    dialog[0].dispose();
                    sent(from, text);
                },
                notice);
        dialog[0] =
                new SendFilesDialog(owner, model, title(), text, from.composer().everybody(), FileChoice::open);
        SpellMarks.copy(from.composer().text(), dialog[0].caption());
        opened = Optional.of(dialog[0]);
        first.accept(model);
        dialog[0].open();
    }

    /** @param caption what was in the composer when the caption started with it */
    private void sent(Sending from, String caption) {
        if (closed) {
            // Another view shows the room by now, or another room.
            return;
        }
        Composer composer = from.composer();
        if (composer.draft().equals(caption)) {
            composer.begin("");
        }
        composer.text().requestFocusInWindow();
        from.onSent().run();
    }

    private String title() {
        return session.rooms()
                .find(room)
                .map(known -> Texts.get("files.send.to", known.title()))
                .orElse(Texts.get("files.send.title"));
    }
}
