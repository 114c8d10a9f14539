package org.chatrpc.client.chat.composer;

import java.util.Optional;
import javax.swing.Action;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.ReplyModel.Answering;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.settings.SendKey;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.BodyText;

/** What an empty composer says: what is written there, which key sends it, and whether it is sent empty. On the event thread. */
final class ComposerHint {

    private final ComposerText text;
    private final Action send;
    private Value<SendKey> sendKey = new Value<>(SendKey.ENTER);
    private Subscription watch = () -> {};
    private Optional<Answering> answering = Optional.empty();
    private String hint = "";
    private boolean editing;
    private boolean mayBeEmpty;
    private boolean writable = true;

    ComposerHint(ComposerText text, Action send) {
        this.text = text;
        this.send = send;
    }

    /** Which key sends. */
    SendKey sendKey() {
        return sendKey.get();
    }

    void setSendKey(Value<SendKey> key) {
        sendKey = key;
    }

    /** Follows the key, which is a setting that outlives the composer, only while the composer is displayed. */
    void follow(boolean displayed) {
        watch.end();
        if (displayed) {
            watch = sendKey.show(key -> show());
        }
    }

    /** Sets what is said unless a message is edited or replied to. */
    void set(String shown) {
        hint = shown;
        show();
    }

    void setWritable(boolean open) {
        writable = open;
        show();
    }

    /** Sets whether the message that is edited next can be saved without a text. */
    void setMayBeEmpty(boolean empty) {
        mayBeEmpty = empty;
    }

    /** Whether this text can be sent or saved. */
    boolean admits(String typed) {
        return BodyText.isVisible(typed)
                || (editing && mayBeEmpty && MessageText.clean(typed).isEmpty());
    }

    void setMode(boolean edits, Optional<Answering> answers) {
        editing = edits;
        answering = answers;
        show();
    }

    private void show() {
        boolean enter = sendKey() == SendKey.ENTER;
        String unedited = answering
                .map(to -> Texts.get("chat.answering.hint", to.author()))
                .orElse(hint);
        String edited = Texts.get(mayBeEmpty ? "chat.editing.files.hint" : "chat.editing.hint");
        String shown = editing ? edited : unedited;
        text.setHint(writable && !enter ? Texts.get("chat.hint.ctrlEnter", shown) : shown);
        String key = (editing ? "chat.save." : "chat.send.") + (enter ? "enter" : "ctrlEnter");
        send.putValue(Action.SHORT_DESCRIPTION, Texts.get(key));
    }
}
