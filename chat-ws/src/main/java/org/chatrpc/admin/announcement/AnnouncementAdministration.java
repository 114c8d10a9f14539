package org.chatrpc.admin.announcement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.Announcement;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/** Sets and withdraws the announcement. Callers must have verified that the actor is an administrator. Thread-safe. */
public final class AnnouncementAdministration {
    private final Journal journal;
    private final Supplier<Integer> maxText;
    private final RateLimits limits;

    /**
     * @param maxText in characters
     */
    public AnnouncementAdministration(Journal journal, Supplier<Integer> maxText, RateLimits limits) {
        this.journal = journal;
        this.maxText = maxText;
        this.limits = limits;
    }

    /**
     * Sets the announcement, replacing an earlier one. Repeating the call changes nothing.
     *
     * @param text one line
     * @param endsAt in the future; empty to show it until it is withdrawn
     */
    public Announcement set(String actor, @Nullable String text, Optional<Instant> endsAt) {
        SetAnnouncement command = new SetAnnouncement(
                actor,
                Require.name("text", text, maxText.get()),
                endsAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)));
        limits.count(RateClass.ADMINISTRATION, actor);
        return journal.run(command);
    }

    /** Withdraws the announcement. Repeating the call changes nothing. */
    public void clear(String actor) {
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(new ClearAnnouncement(actor));
    }
}
