package org.chatrpc.client.session.room;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.ModerationGateway;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * The people blocked by this account, and what it was notified of about bans and reports. Confined to the event thread.
 */
public final class Moderation {

    private final Value<Set<String>> blocked = new Value<>(Set.of());
    private final Value<List<Report>> reports = new Value<>(List.of());
    private final Value<Integer> bans = new Value<>(0);

    /** The usernames of the people blocked by this account. */
    public Value<Set<String>> blocked() {
        return blocked;
    }

    /** Whether the account blocks the other member of this direct room. */
    public boolean isWithBlocked(RoomSummary room) {
        return room.peer().filter(blocked.get()::contains).isPresent();
    }

    /** The number of unread messages of a room that require attention: none if the other member is blocked. */
    public long calling(RoomSummary room) {
        return isWithBlocked(room) ? 0 : room.calling();
    }

    /** The open reports, whether seen or not, oldest first; at most {@value ModerationGateway#MOST_REPORTS}. */
    public Value<List<Report>> reports() {
        return reports;
    }

    /** Changes on each ban and unban. */
    public Value<Integer> bans() {
        return bans;
    }

    public void blocked(String username, boolean now) {
        Set<String> all = new TreeSet<>(blocked.get());
        boolean changed = now ? all.add(username) : all.remove(username);
        if (changed) {
            blocked.set(Set.copyOf(all));
        }
    }

    public void blockedAre(Set<String> usernames) {
        blocked.set(Set.copyOf(usernames));
    }

    public void banChanged() {
        bans.set(bans.get() + 1);
    }

    public void reported(Report report) {
        List<Report> all = new ArrayList<>(reports.get());
        all.remove(report);
        all.add(report);
        reports.set(List.copyOf(all.subList(Math.max(0, all.size() - ModerationGateway.MOST_REPORTS), all.size())));
    }

    /** Replaces the known reports with these open ones; the latest message first. */
    public void reportsAre(List<Report> open) {
        List<Report> all = new ArrayList<>(open);
        Collections.reverse(all);
        reports.set(List.copyOf(all));
    }
}
