package org.chatrpc.client.chat.about;

import java.awt.Component;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;

/**
 * Opens the dialogs that show something of a message: its text, earlier texts, files. They close when it is deleted,
 * and when the user loses its room. On the event thread.
 */
public final class MessageDialogs {

    private final Component owner;
    private final ChatSession session;
    private final String room;
    private final Consumer<String> notice;

    /**
     *
     * @param owner in the window of the dialogs
     * @param room the id of the room of the messages
     * @param notice shows a short text to the user
     */
    public MessageDialogs(Component owner, ChatSession session, String room, Consumer<String> notice) {
        this.owner = owner;
        this.session = session;
        this.room = room;
        this.notice = notice;
    }

    /** The owner for the dialogs. */
    public Component owner() {
        return owner;
    }

    /** Opens a dialog about the message with a number. */
    public void open(long number, FormDialog dialog) {
        open(number, message -> true, dialog);
    }

    /**
     * Opens a dialog about a part of the message with a number.
     *
     * @param shows whether the message still has that part
     */
    public void open(long number, Predicate<ChatMessage> shows, FormDialog dialog) {
        dialog.until(MessageWatch.whileShown(session, room, number, shows, () -> {
            dialog.dispose();
            notice.accept(Texts.get("chat.gone"));
        }));
        dialog.open();
    }

    /** Opens a dialog about messages of the room that follows those itself. */
    public void openOfRoom(FormDialog dialog) {
        dialog.until(MessageWatch.whenRoomIsLost(session, room, dialog::dispose));
        dialog.open();
    }
}
