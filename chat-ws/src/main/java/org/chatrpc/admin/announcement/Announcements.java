package org.chatrpc.admin.announcement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.Projection;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.server.AnnouncementChanged;
import org.chatrpc.model.table.Snapshot;

/** The current announcement, in memory. Written only by the journal's thread; any thread may read without a lock. */
public final class Announcements implements Projection {
    private final Clock clock;
    /** Also if it is over. */
    private volatile Optional<Announcement> latest = Optional.empty();

    public Announcements(Clock clock) {
        this.clock = clock;
    }

    /** Empty if there is none, or if it is over. */
    public Optional<Announcement> current() {
        return latest.filter(announcement -> !announcement.isOver(clock.instant()));
    }

    @Override
    public void load(Snapshot snapshot) {
        latest = snapshot.announcement();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        for (LogEntry entry : entries) {
            if (entry.fact() instanceof AnnouncementChanged changed) {
                latest = Optional.ofNullable(changed.announcement());
            }
        }
    }
}
