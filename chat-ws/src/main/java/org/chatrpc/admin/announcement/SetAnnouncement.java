package org.chatrpc.admin.announcement;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.fact.server.AnnouncementChanged;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Sets the announcement, replacing an earlier one. Returns it; an identical one stays unchanged. */
public record SetAnnouncement(String actor, String text, Optional<Instant> endsAt) implements Command<Announcement> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.row(Tables.ANNOUNCEMENTS, Announcement.ONLY);
    }

    @Override
    public Announcement decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        if (endsAt.filter(end -> !end.isAfter(state.now())).isPresent()) {
            throw ChatException.in("endsAt", Problem.INVALID_VALUE, "endsAt must be in the future.");
        }
        Optional<Announcement> same = state.get(Tables.ANNOUNCEMENTS, Announcement.ONLY)
                .filter(before -> before.text().equals(text) && before.end().equals(endsAt));
        return same.orElseGet(() -> told(state));
    }

    private Announcement told(State state) {
        Announcement announcement = new Announcement(state.nextSeq(), text, state.now(), endsAt.orElse(null));
        state.record(new AnnouncementChanged(actor, announcement));
        return announcement;
    }
}
