package org.chatrpc.crash;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares the senders' receipts, the rooms' histories and what each reader saw, and lists all violations of the
 * three guarantees. Bodies are unique, so two messages with the same body are duplicates, unless they were deleted.
 */
final class Promises {
    private static final int MOST_SHOWN = 20;

    private final List<String> broken = new ArrayList<>();

    /** The violations; empty if there are none. */
    static List<String> brokenBy(
            List<Sent> receipts,
            Set<String> attempted,
            Map<String, List<Seen>> history,
            Map<String, Map<String, List<Seen>>> readers) {
        Promises promises = new Promises();
        history.forEach((room, messages) -> promises.numbersHaveNoGap("The history of " + room, messages));
        promises.acknowledgedExistsOnce(receipts, history);
        promises.nothingIsInvented(attempted, history);
        readers.forEach((reader, rooms) -> history.forEach((room, messages) ->
                promises.sawEachOnceInOrder(reader, room, rooms.getOrDefault(room, List.of()), messages)));
        return promises.broken.size() <= MOST_SHOWN ? promises.broken : promises.broken.subList(0, MOST_SHOWN);
    }

    private void numbersHaveNoGap(String what, List<Seen> messages) {
        for (int i = 0; i < messages.size(); i++) {
            if (messages.get(i).number() != i + 1L) {
                broken.add(what + " has number " + messages.get(i).number() + " in place " + (i + 1));
                return;
            }
        }
    }

    private void acknowledgedExistsOnce(List<Sent> receipts, Map<String, List<Seen>> history) {
        Map<String, Long> copies = history.values().stream()
                .flatMap(List::stream)
                .filter(message -> !message.body().isEmpty())
                .collect(groupingBy(Seen::body, counting()));
        copies.forEach((body, count) -> {
            if (count > 1) {
                broken.add("\"" + body + "\" exists " + count + " times");
            }
        });
        Map<String, Seen> byId = history.values().stream()
                .flatMap(List::stream)
                .collect(toMap(Seen::messageId, Function.identity(), (one, other) -> one));
        for (Sent sent : receipts) {
            Seen found = byId.get(sent.message().messageId());
            if (!sent.message().equals(found)) {
                broken.add("Acknowledged " + sent + ", but there is " + found);
            }
        }
    }

    private void nothingIsInvented(Set<String> attempted, Map<String, List<Seen>> history) {
        Set<String> invented = new TreeSet<>();
        history.values().forEach(messages -> messages.forEach(message -> invented.add(message.body())));
        invented.removeAll(attempted);
        invented.remove("");
        if (!invented.isEmpty()) {
            broken.add("Nobody sent " + invented);
        }
    }

    private void sawEachOnceInOrder(String reader, String room, List<Seen> seen, List<Seen> messages) {
        if (!seen.equals(messages)) {
            int same = 0;
            while (same < Math.min(seen.size(), messages.size())
                    && seen.get(same).equals(messages.get(same))) {
                same++;
            }
            broken.add(reader + " saw " + seen.size() + " messages of " + room + ", which has " + messages.size()
                    + "; they differ after " + same + ": saw " + at(seen, same) + ", there is " + at(messages, same));
        }
    }

    private static Object at(List<Seen> messages, int index) {
        return index < messages.size() ? messages.get(index) : "nothing";
    }
}
