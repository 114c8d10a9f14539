package org.chatrpc.client.chat.file;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.card.FileActions.MessageFiles;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.FileProblem;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** Saves files, shows pictures, and opens other files with the programs of the desktop. On the event thread. */
final class FileSaver {

    /** Opens a file with its program. Not for the event thread. */
    @FunctionalInterface
    interface Opener {

        /** The program that the desktop has for it. */
        Opener DESKTOP = file -> {
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.OPEN)) {
                return false;
            }
            try {
                Desktop.getDesktop().open(file.toFile());
                return true;
            } catch (IOException | UnsupportedOperationException e) {
                return false;
            }
        };

        /** Returns false if there is no program for it. */
        boolean open(Path file);
    }

    private final MessageDialogs dialogs;
    private final ChatSession session;
    private final Consumer<String> notice;
    private final Opener opener;

    FileSaver(MessageDialogs dialogs, ChatSession session, Consumer<String> notice) {
        this(dialogs, session, notice, Opener.DESKTOP);
    }

    FileSaver(MessageDialogs dialogs, ChatSession session, Consumer<String> notice, Opener opener) {
        this.dialogs = dialogs;
        this.session = session;
        this.notice = notice;
        this.opener = opener;
    }

    /**
     * Asks where, then saves a file.
     *
     * @param message which has it
     */
    void save(Attachment file, MessageFiles message) {
        FileChoice.save(dialogs.owner(), file.name())
                .ifPresent(target -> session.files()
                        .onDisk(
                                () -> Files.exists(target),
                                exists -> saveAt(file, message, target, exists),
                                failure -> saveAt(file, message, target, true)));
    }

    /**
     * Shows a picture, or opens another file after asking if it could do harm.
     *
     * @param message which has it
     */
    void open(Attachment file, MessageFiles message) {
        if (file.picture()) {
            ViewerModel viewer = new ViewerModel(session, message.files(), file);
            open(message, new PictureViewer(dialogs.owner(), viewer, picture -> save(picture, message)));
        } else if (DangerousFiles.mayHarm(file)) {
            Question question = new Question(
                    "files.danger",
                    Texts.get("files.danger.title", file.name()),
                    Texts.get("files.danger.title", file.name()),
                    Texts.get("files.danger", message.author()),
                    Texts.get("files.danger.open"));
            open(
                    message,
                    new QuestionDialog(dialogs.owner(), question, (onDone, onFailed) -> {
                                onDone.run();
                                openNow(file, message);
                            })
                            .cautious());
        } else {
            openNow(file, message);
        }
    }

    private void open(MessageFiles message, FormDialog dialog) {
        dialogs.open(message.number(), message::allIn, dialog);
    }

    private void saveAt(Attachment file, MessageFiles message, Path target, boolean exists) {
        if (!exists) {
            fetch(file, message, target, Texts.get("files.saving", file.name()), () -> saved(target));
            return;
        }
        String name = String.valueOf(target.getFileName());
        Question question = new Question(
                "files.exists",
                Texts.get("files.exists.title", name),
                Texts.get("files.exists.title", name),
                Texts.get("files.exists"),
                Texts.get("files.exists.yes"));
        open(
                message,
                new QuestionDialog(dialogs.owner(), question, (onDone, onFailed) -> {
                            onDone.run();
                            saveAt(file, message, target, false);
                        })
                        .cautious());
    }

    private void saved(Path target) {
        notice.accept(Texts.get("files.saved", target.getFileName()));
    }

    /** Into a folder of its own, which only this user can read, so that it keeps its name. */
    private void openNow(Attachment file, MessageFiles message) {
        session.files()
                .onDisk(
                        () -> folder(file).resolve(file.name()),
                        target -> fetch(
                                file, message, target, Texts.get("files.opening", file.name()), () -> show(target)),
                        this::failed);
    }

    private static Path folder(Attachment file) {
        try {
            Path folder = Files.createTempDirectory("rpc-chat");
            // Deleted in reverse order: the file, registered later, goes first.
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new FileProblem(FileProblem.Reason.NOT_WRITTEN, file.name());
        }
    }

    private void show(Path target) {
        session.files()
                .onDisk(
                        () -> {
                            target.toFile().deleteOnExit();
                            return opener.open(target);
                        },
                        opened -> {
                            if (!opened) {
                                notice.accept(Texts.get("files.open.failed"));
                            }
                        },
                        this::failed);
    }

    private void fetch(Attachment file, MessageFiles message, Path target, String title, Runnable onSaved) {
        open(message, new DownloadDialog(dialogs.owner(), session, title, file, target, onSaved));
    }

    private void failed(Exception failure) {
        notice.accept(Failures.explain(failure, session.server().label()));
    }
}
