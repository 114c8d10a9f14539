package org.chatrpc.admin.announcement;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Announcement;
import org.chatrpc.model.fact.server.AnnouncementChanged;
import org.chatrpc.model.table.Tables;

/** Withdraws the announcement. Does nothing if there is none. */
public record ClearAnnouncement(String actor) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.row(Tables.ANNOUNCEMENTS, Announcement.ONLY);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        if (state.get(Tables.ANNOUNCEMENTS, Announcement.ONLY).isPresent()) {
            state.record(new AnnouncementChanged(actor, null));
        }
        return null;
    }
}
