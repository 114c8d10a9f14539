package org.chatrpc.client.moderation;

import java.awt.Component;
import java.util.function.Consumer;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** Asks for confirmation before blocking; unblocks without confirmation. On the event thread. */
public final class Blocking {

    private final Component owner;
    private final ChatSession session;

    /** @param owner in the window of the dialogs */
    public Blocking(Component owner, ChatSession session) {
        this.owner = owner;
        this.session = session;
    }

    /** Whether this account can block a person, who is not blocked. */
    public boolean mayBlock(String username) {
        return !isMe(username) && !isBlocked(username);
    }

    /** Whether this account blocks a person. */
    public boolean isBlocked(String username) {
        return session.moderation().blocked().get().contains(username);
    }

    /** Asks whether to block a person, by the name that distinguishes people of the same name. */
    public void block(String username) {
        String name = session.names().shown(username);
        Question question = new Question(
                "blockUser",
                Texts.get("command.block_person"),
                Texts.get("block.question", name),
                Texts.get("block.consequence", name),
                Texts.get("block.block"));
        new QuestionDialog(
                        owner,
                        question,
                        (onDone, onFailed) -> session.moderationCalls()
                                .block(username, true, onDone, failure -> onFailed.accept(explain(failure))))
                .open();
    }

    /** @param onFailed receives the text to show to the user */
    public void unblock(String username, Consumer<String> onFailed) {
        session.moderationCalls().block(username, false, () -> {}, failure -> onFailed.accept(explain(failure)));
    }

    private boolean isMe(String username) {
        return username.equals(session.account().username());
    }

    private String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }
}
