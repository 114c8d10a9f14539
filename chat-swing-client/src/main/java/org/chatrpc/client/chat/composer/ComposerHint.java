package org.chatrpc.client.chat.composer;

import java.util.Optional;
import javax.swing.Action;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.AnswerModel.Answering;
import org.chatrpc.client.settings.SendKey;
import org.chatrpc.client.ui.Texts;

/** What an empty composer says: what is written there, and which key sends it. On the event thread. */
final class ComposerHint {

    private final ComposerText text;
    private final Action send;
    private Value<SendKey> sendKey = new Value<>(SendKey.ENTER);
    private Subscription watch = () -> {};
    private Optional<Answering> answering = Optional.empty();
    private String hint = "";
    private boolean editing;
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

    /** Sets what is said unless a message is edited or answered. */
    void set(String shown) {
        hint = shown;
        show();
    }

    void setWritable(boolean open) {
        writable = open;
        show();
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
        String shown = editing ? Texts.get("chat.editing.hint") : unedited;
        text.setHint(writable && !enter ? Texts.get("chat.hint.ctrlEnter", shown) : shown);
        String key = (editing ? "chat.save." : "chat.send.") + (enter ? "enter" : "ctrlEnter");
        send.putValue(Action.SHORT_DESCRIPTION, Texts.get(key));
    }
}
