package org.chatrpc.client.chat.file;

import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.card.FileActions;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.chat.card.Thumbnails;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Command;

/** Opens and saves the files of a message; of several, the user chooses one. */
final class FileCommands implements RowCommands, FileActions {

    private final MessageDialogs dialogs;
    private final Thumbnails thumbnails;
    private final FileSaver keeping;

    /** @param notice shows a short text to the user */
    FileCommands(MessageDialogs dialogs, ChatSession session, Thumbnails thumbnails, Consumer<String> notice) {
        this.dialogs = dialogs;
        this.thumbnails = thumbnails;
        this.keeping = new FileSaver(dialogs, session, notice);
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return (command == Command.OPEN_FILES || command == Command.SAVE_FILES)
                && !stored(row).isEmpty();
    }

    @Override
    public void perform(Command command, MessageRow row) {
        MessageFiles message = new MessageFiles(row.number(), stored(row), row.authorName());
        if (message.files().size() > 1) {
            dialogs.open(message.number(), message::allIn, new FilesDialog(dialogs.owner(), message, keeping));
        } else if (command == Command.SAVE_FILES) {
            keeping.save(message.files().get(0), message);
        } else {
            keeping.open(message.files().get(0), message);
        }
    }

    @Override
    public void clicked(ShownFile shown, MessageFiles message) {
        if (shown.stored() && !thumbnails.tryAgain(shown.file())) {
            keeping.open(shown.file(), message);
        }
    }

    private static List<Attachment> stored(MessageRow row) {
        return row.files().stream()
                .filter(ShownFile::stored)
                .map(ShownFile::file)
                .toList();
    }
}
