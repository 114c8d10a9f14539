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

/** Tells everybody something, and takes it back. Whoever calls has been found to be an administrator. Thread-safe. */
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
     * Tells everybody something, instead of what they were told before. Repeating the call changes nothing.
     *
     * @param text one line
     * @param endsAt in the future; empty to tell it until it is taken back
     */
    public Announcement set(String actor, @Nullable String text, Optional<Instant> endsAt) {
        SetAnnouncement command = new SetAnnouncement(
                actor,
                Require.name("text", text, maxText.get()),
                endsAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)));
        limits.count(RateClass.ADMINISTRATION, actor);
        return journal.run(command);
    }

    /** Takes back what everybody is told. Repeating the call changes nothing. */
    public void clear(String actor) {
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(new ClearAnnouncement(actor));
    }
}
