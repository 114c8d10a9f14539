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

/** Whom this account blocks, and what it was told about bans and reports. Confined to the event thread. */
public final class Moderation {

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

    /** The open reports, whether seen or not, oldest first; at most {@value ModerationGateway#MOST_REPORTS}. */
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
        all.remove(report);
        all.add(report);
        reports.set(List.copyOf(all.subList(Math.max(0, all.size() - ModerationGateway.MOST_REPORTS), all.size())));
    }

    /** These are the open ones, whatever was known before; the latest message first. */
    public void reportsAre(List<Report> open) {
        List<Report> all = new ArrayList<>(open);
        Collections.reverse(all);
        reports.set(List.copyOf(all));
    }
}
