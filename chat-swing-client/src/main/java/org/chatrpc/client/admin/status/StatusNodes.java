package org.chatrpc.client.admin.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.admin.ServerStatus;

/**
 * The figures of each node that has responded in the last minutes. Behind a load balancer, different nodes respond. A
 * node is identified by its start time; after a restart, it counts as another one. Immutable.
 *
 * @param all by the start of the node
 * @param last the start time of the one that responded last; empty if none has
 */
record StatusNodes(List<StatusSamples> all, Optional<Instant> last) {

    static StatusNodes none() {
        return new StatusNodes(List.of(), Optional.empty());
    }

    /** Adds a response, and removes the nodes that have not responded for too long. */
    StatusNodes plus(Instant at, ServerStatus status) {
        Instant node = status.startedAt();
        Instant oldest = at.minus(StatusSamples.RETENTION);
        List<StatusSamples> next = new ArrayList<>();
        for (StatusSamples samples : all) {
            if (!samples.node().equals(node) && !samples.last().at().isBefore(oldest)) {
                next.add(samples);
            }
        }
        next.add(of(node).map(samples -> samples.plus(at, status)).orElseGet(() -> StatusSamples.of(at, status)));
        next.sort(Comparator.comparing(StatusSamples::node));
        return new StatusNodes(List.copyOf(next), Optional.of(node));
    }

    /** The start of each node. */
    List<Instant> starts() {
        return all.stream().map(StatusSamples::node).toList();
    }

    /** The figures of the chosen node, or else of the one that responded last; empty if none has. */
    Optional<StatusSamples> shown(Optional<Instant> chosen) {
        return chosen.flatMap(this::of).or(() -> last.flatMap(this::of));
    }

    private Optional<StatusSamples> of(Instant node) {
        return all.stream().filter(samples -> samples.node().equals(node)).findFirst();
    }
}
