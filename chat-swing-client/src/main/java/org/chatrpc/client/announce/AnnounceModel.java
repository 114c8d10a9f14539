package org.chatrpc.client.announce;

import java.time.Clock;
import java.time.ZoneId;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.ui.form.FlawTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Tells everybody something, or takes it back; contains no UI code. */
public final class AnnounceModel {

    private final Value<String> error = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> done = new Value<>(false);
    private final ChatSession session;
    private final Clock clock;
    private final ZoneId zone;

    public AnnounceModel(ChatSession session, Clock clock, ZoneId zone) {
        this.session = session;
        this.clock = clock;
        this.zone = zone;
    }

    /** What everybody is told now; empty for nothing. */
    String current() {
        return session.announcements().current().get().map(Announcement::text).orElse("");
    }

    /** The error in the text, or why the server refused it; empty for none. */
    Value<String> error() {
        return error;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Whether everybody is told, or no longer. */
    Value<Boolean> done() {
        return done;
    }

    /** Tells everybody what was typed. */
    void announce(String typed, AnnouncementEnd end) {
        Checked checked = NameText.check(typed, Limits.ANNOUNCEMENT);
        if (busy.get()) {
            return;
        }
        if (checked.flaw().isPresent()) {
            error.set(FlawTexts.get(checked.flaw().get()));
            return;
        }
        begin();
        session.announcements()
                .announce(
                        checked.accepted().orElse(""), end.from(clock.instant(), zone), this::succeeded, this::failed);
    }

    /** Takes back what everybody is told. */
    void takeBack() {
        if (!busy.get()) {
            begin();
            session.announcements().clear(this::succeeded, this::failed);
        }
    }

    private void begin() {
        error.set("");
        busy.set(true);
    }

    private void succeeded() {
        busy.set(false);
        done.set(true);
    }

    private void failed(Exception failure) {
        busy.set(false);
        error.set(Failures.explain(failure, session.server().label()));
    }
}
