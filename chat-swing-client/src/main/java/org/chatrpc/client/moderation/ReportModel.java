package org.chatrpc.client.moderation;

import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Reports a message to the moderators of its room; contains no UI code. */
public final class ReportModel {

    private final Value<String> error = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> reported = new Value<>(false);
    private final ChatSession session;
    private final ChatMessage message;

    public ReportModel(ChatSession session, ChatMessage message) {
        this.session = session;
        this.message = message;
    }

    /** The name by which to show its author. */
    String author() {
        return session.names().shown(message.author(), message.authorName());
    }

    /** What is wrong with the reason, or why the report was refused; empty for nothing. */
    Value<String> error() {
        return error;
    }

    /** Whether the server has the report. */
    public Value<Boolean> reported() {
        return reported;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Sends the report, unless the reason would be refused or a call is running. */
    void report(String typed) {
        Checked checked = NameText.check(typed, Limits.REPORT_REASON);
        Optional<String> reason = checked.accepted();
        if (busy.get()) {
            return;
        }
        if (typed.isBlank()) {
            error.set(Texts.get("report.error.empty"));
        } else if (reason.isEmpty()) {
            error.set(checked.flaw().map(ViolationTexts::get).orElse(""));
        } else {
            error.set("");
            busy.set(true);
            session.moderationCalls().report(message.messageId(), reason.get(), this::accepted, this::failed);
        }
    }

    private void accepted() {
        busy.set(false);
        reported.set(true);
    }

    private void failed(Exception failure) {
        busy.set(false);
        error.set(Failures.explain(failure, session.server().label()));
    }
}
