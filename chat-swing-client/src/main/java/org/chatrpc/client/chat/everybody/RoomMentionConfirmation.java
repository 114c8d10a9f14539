package org.chatrpc.client.chat.everybody;

import java.awt.Component;
import java.util.Optional;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** Asks before a text that notifies many people. On the event thread. */
public final class RoomMentionConfirmation {

    private RoomMentionConfirmation() {}

    /**
     * Sends at once, or after the user has agreed.
     *
     * @param model empty if mentions are not possible
     * @param text what is about to be sent
     * @param before the text that it replaces; empty for none
     * @return closes the question, if there is one
     */
    public static Subscription before(
            Component owner, Optional<RoomMentionModel> model, String text, String before, Runnable send) {
        int people = model.map(known -> known.notified(text, before)).orElse(0);
        if (model.filter(known -> known.asksFor(people)).isEmpty()) {
            send.run();
            return () -> {};
        }
        Question question = new Question(
                "everybody",
                Texts.get("everybody.title"),
                Texts.get("everybody.question", people),
                Texts.get("everybody.consequence"),
                Texts.get("everybody.send"));
        QuestionDialog dialog = new QuestionDialog(owner, question, (onDone, onFailed) -> {
                    onDone.run();
                    send.run();
                })
                .cautious();
        dialog.open();
        return dialog::dispose;
    }
}
