package org.chatrpc.client.announce;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/** Publishes or withdraws the announcement; contains no UI code. */
public final class AnnounceModel {

    private final Value<String> error = new Value<>("");
    private final Value<Boolean> busy = new Value<>(false);
    private final Value<Boolean> done = new Value<>(false);
    private final ChatSession session;
    private final Clock clock;
    private final ZoneId zone;
    private final Optional<Announcement> before;

    public AnnounceModel(ChatSession session, Clock clock, ZoneId zone) {
        this.session = session;
        this.clock = clock;
        this.zone = zone;
        before = session.announcements().current().get();
    }

    /** The announcement when the form opens; empty for none. */
    String current() {
        return before.map(Announcement::text).orElse("");
    }

    /** When that is over, for people; empty if it has no end. */
    Optional<String> currentEnd() {
        return before.flatMap(Announcement::end)
                .map(end -> AnnouncementModel.time(end, zone, LocalDate.ofInstant(clock.instant(), zone)));
    }

    /**
     * Whether the announcement would change.
     *
     * @param end empty to keep the present end
     */
    boolean changes(String typed, Optional<AnnouncementEnd> end) {
        Optional<String> text = NameText.check(typed, Limits.ANNOUNCEMENT).accepted();
        return before.isEmpty()
                || !text.equals(before.map(Announcement::text))
                || end.filter(chosen -> !from(chosen).equals(before.flatMap(Announcement::end)))
                        .isPresent();
    }

    /** The error in the text, or why the server refused it; empty for none. */
    Value<String> error() {
        return error;
    }

    Value<Boolean> busy() {
        return busy;
    }

    /** Whether the announcement has been published or withdrawn. */
    Value<Boolean> done() {
        return done;
    }

    /**
     * Publishes the typed text.
     *
     * @param end empty to keep the present end
     */
    void announce(String typed, Optional<AnnouncementEnd> end) {
        Checked checked = NameText.check(typed, Limits.ANNOUNCEMENT);
        if (busy.get()) {
            return;
        }
        if (checked.flaw().isPresent()) {
            error.set(ViolationTexts.get(checked.flaw().get()));
            return;
        }
        begin();
        session.announcements()
                .announce(
                        checked.accepted().orElse(""),
                        end.map(this::from).orElseGet(() -> before.flatMap(Announcement::end)),
                        this::succeeded,
                        this::failed);
    }

    /** Withdraws the announcement. */
    void takeBack() {
        if (!busy.get()) {
            begin();
            session.announcements().clear(this::succeeded, this::failed);
        }
    }

    private Optional<Instant> from(AnnouncementEnd end) {
        return end.from(clock.instant(), zone);
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
