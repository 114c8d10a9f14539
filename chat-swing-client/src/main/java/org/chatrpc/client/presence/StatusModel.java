package org.chatrpc.client.presence;

import java.time.Clock;
import java.time.ZoneId;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Sets the status text; contains no UI code. */
final class StatusModel {

    private final Value<String> error = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> done = new Value<>(false);
    private final ChatSession session;
    private final Clock clock;
    private final ZoneId zone;

    StatusModel(ChatSession session, Clock clock, ZoneId zone) {
        this.session = session;
        this.clock = clock;
        this.zone = zone;
    }

    /** The text that is set now; empty for none. */
    String current() {
        return StatusCommands.mine(session).map(Status::text).orElse("");
    }

    /** The end to begin with: a text that was to stay does so unless the user says otherwise. */
    StatusEnd end() {
        boolean stays = StatusCommands.mine(session)
                .filter(mine -> !mine.text().isEmpty() && mine.until().isEmpty())
                .isPresent();
        return stays ? StatusEnd.NEVER : StatusEnd.TODAY;
    }

    /** The error in the text, or why it was not saved; empty for none. */
    Value<String> error() {
        return error;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Whether it was saved. */
    Value<Boolean> done() {
        return done;
    }

    /** Saves a text; a blank one clears it. */
    void save(String typed, StatusEnd end) {
        Checked checked = NameText.check(typed, Limits.STATUS_TEXT);
        if (busy.get()) {
            return;
        }
        if (!typed.isBlank() && checked.flaw().isPresent()) {
            error.set(ViolationTexts.get(checked.flaw().get()));
            return;
        }
        error.set("");
        busy.set(true);
        String text = typed.isBlank() ? "" : checked.accepted().orElse("");
        session.presence()
                .own()
                .say(
                        text,
                        end.from(clock.instant(), zone).filter(at -> !text.isEmpty()),
                        () -> {
                            busy.set(false);
                            done.set(true);
                        },
                        failure -> {
                            busy.set(false);
                            error.set(Failures.explain(failure, session.server().label()));
                        });
    }
}
