package org.chatrpc.client.switcher;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.NaturalOrder;

/**
 * Orders the results.
 *
 * @param recent the ids of the rooms opened so far, the latest first, which is the open one
 * @param calling the number of messages of a room that call for attention
 */
record Ranking(List<String> recent, ToLongFunction<RoomSummary> calling) {

    private static final int NEARNESS = 10;

    private record Ranked(Target target, int points) {}

    /** The matches, best first. */
    List<Target> sort(String typed, Stream<Target> targets) {
        String query = Match.plain(typed);
        return targets.map(target -> new Ranked(target, points(query, target)))
                .filter(ranked -> ranked.points() > 0)
                .sorted(Comparator.comparingInt(Ranked::points)
                        .reversed()
                        .thenComparing(ranked -> ranked.target().title(), NaturalOrder.NAMES))
                .map(Ranked::target)
                .toList();
    }

    /** Suggestions while nothing is typed: rooms with unread messages first, then recent ones; the open room last. */
    List<Target> suggest(List<RoomSummary> joined) {
        return joined.stream()
                .sorted(Comparator.comparing((RoomSummary room) -> recent.indexOf(room.id()) == 0)
                        .thenComparing(room -> room.mentions() == 0)
                        .thenComparing(room -> calling.applyAsLong(room) == 0)
                        .thenComparingInt(this::place)
                        .thenComparing(room -> room.lastMessageAt().orElse(Instant.EPOCH), Comparator.reverseOrder())
                        .thenComparing(RoomSummary::title, NaturalOrder.NAMES))
                .<Target>map(Target.Joined::new)
                .toList();
    }

    private int points(String query, Target target) {
        int title = Match.points(query, target.title());
        int detail = Match.points(query, key(target));
        // The id counts nearly as much as the name; a match in the topic alone comes last.
        int best = Math.max(title, Math.min(detail, Match.PREFIX) - 5);
        if (best <= 0) {
            best = topicHit(query, target) ? 5 : Match.NONE;
        }
        return best == Match.NONE ? Match.NONE : best + nearness(target);
    }

    private static String key(Target target) {
        if (target instanceof Target.Joined joined) {
            return joined.room().peer().orElse(joined.room().id());
        } else if (target instanceof Target.Joinable joinable) {
            return joinable.room().id();
        } else if (target instanceof Target.Someone someone) {
            return someone.person().username();
        }
        return target.title();
    }

    private static boolean topicHit(String query, Target target) {
        return !(target instanceof Target.Doable)
                && Match.plain(target.detail()).contains(query);
    }

    /** Breaks ties: joined rooms before people, people before rooms to join, commands last. */
    private int nearness(Target target) {
        if (target instanceof Target.Joined joined) {
            return NEARNESS
                    + Math.max(0, NEARNESS - 1 - place(joined.room()))
                    + (calling.applyAsLong(joined.room()) > 0 ? 3 : 0);
        } else if (target instanceof Target.Someone) {
            return NEARNESS - 2;
        }
        return target instanceof Target.Joinable ? NEARNESS / 2 : 0;
    }

    private int place(RoomSummary room) {
        int place = recent.indexOf(room.id());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
