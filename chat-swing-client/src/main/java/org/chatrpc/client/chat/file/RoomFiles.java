package org.chatrpc.client.chat.file;

import java.awt.Component;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.TransferHandler;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.chat.card.Thumbnails;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.transcript.TranscriptView;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.file.FileSource;
import org.jspecify.annotations.Nullable;

/** Connects a view of messages and its composer with files: shows, opens and saves them, and sends others. */
public final class RoomFiles {

    private final Component owner;
    private final ChatSession session;
    private final String room;
    private final Thumbnails thumbnails;
    private final FileCommands commands;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Optional<Sending> sending = Optional.empty();

    /** Where files are sent from. */
    private record Sending(Composer composer, Supplier<Optional<String>> replyTo, Runnable onSent) {}

    /** @param notice shows a short text to the user */
    public RoomFiles(Component owner, ChatSession session, String room, Consumer<String> notice) {
        this.owner = owner;
        this.session = session;
        this.room = room;
        this.thumbnails = new Thumbnails(session.files());
        this.commands = new FileCommands(owner, session, thumbnails, notice);
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
     * @param replyTo takes the id of the message that is answered
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

    /** Stops observing. */
    public void close() {
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
        sending.ifPresent(from -> {
            Composer composer = from.composer();
            SendFilesDialog[] dialog = new SendFilesDialog[1];
            SendFilesModel model = new SendFilesModel(session, room, from.replyTo(), () -> {
                dialog[0].dispose();
                composer.begin("");
                composer.text().requestFocusInWindow();
                from.onSent().run();
            });
            dialog[0] = new SendFilesDialog(owner, model, composer.draft(), more -> FileChoice.open(owner, more));
            first.accept(model);
            dialog[0].open();
        });
    }
}
