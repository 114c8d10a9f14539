package org.chatrpc.client.session.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.RoomSummary;

/** Whom this account blocks, and what it was told about bans and reports. Confined to the event thread. */
public final class Moderation {

    /** More reports than this nobody reads one by one; the server has them all. */
    private static final int MAX_REPORTS = 100;

    private final Value<Set<String>> blocked = new Value<>(Set.of());
    private final Value<List<Report>> reports = new Value<>(List.of());
    private final Value<Integer> bans = new Value<>(0);

    /** The usernames of those whom this account blocks. */
    public Value<Set<String>> blocked() {
        return blocked;
    }

    /** Whether the account blocks the other person of this direct room. */
    public boolean isWithBlocked(RoomSummary room) {
        return room.peer().filter(blocked.get()::contains).isPresent();
    }

    /** The number of messages of a room that call for attention: of somebody who is blocked, none does. */
    public long calling(RoomSummary room) {
        return isWithBlocked(room) ? 0 : room.calling();
    }

    /** The reports that the user has not dealt with, the oldest first; at most {@value #MAX_REPORTS}. */
    public Value<List<Report>> reports() {
        return reports;
    }

    /** Changes whenever somebody was banned from a room, or no longer is. */
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
        all.add(report);
        reports.set(List.copyOf(all.subList(Math.max(0, all.size() - MAX_REPORTS), all.size())));
    }

    /** The user has seen a report. */
    public void seen(Report report) {
        List<Report> left = new ArrayList<>(reports.get());
        left.remove(report);
        reports.set(List.copyOf(left));
    }
}
