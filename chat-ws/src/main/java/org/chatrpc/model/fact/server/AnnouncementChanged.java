package org.chatrpc.model.fact.server;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * An administrator set the announcement, or withdrew it.
 *
 * @param announcement null if there is none from now on
 */
public record AnnouncementChanged(String actor, @Nullable Announcement announcement) implements Fact {
    @Override
    public String stream() {
        return EVERYBODY;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        if (announcement == null) {
            rows.remove(Tables.ANNOUNCEMENTS, Announcement.ONLY);
        } else {
            rows.put(Tables.ANNOUNCEMENTS, announcement);
        }
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        Optional<Announcement> earlier = before.known(Tables.ANNOUNCEMENTS, Announcement.ONLY);
        Optional<Announcement> now = Optional.ofNullable(announcement);
        return Optional.of(AuditedAction.about("")
                .changed("text", text(earlier), text(now))
                .changed("endsAt", end(earlier), end(now)));
    }

    @Override
    public long bytes() {
        return announcement == null ? 0 : 2L * announcement.text().length();
    }

    private static String text(Optional<Announcement> announcement) {
        return announcement.map(Announcement::text).orElse("");
    }

    private static String end(Optional<Announcement> announcement) {
        return announcement.flatMap(Announcement::end).map(Instant::toString).orElse("");
    }
}
