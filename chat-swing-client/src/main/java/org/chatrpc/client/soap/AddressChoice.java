package org.chatrpc.client.soap;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;

/**
 * Remembers which of a chat's addresses works, so that a dead one costs one call its timeout, not all of them. It
 * stays with an address that works, and never fails back by itself. Thread-safe.
 */
final class AddressChoice {

    private final ServerAddresses addresses;

    @GuardedBy("this")
    private final Set<ServerAddress> same = new HashSet<>();

    @GuardedBy("this")
    private final Set<ServerAddress> others = new HashSet<>();

    @GuardedBy("this")
    private ServerAddress current;

    /** Whether the current address has responded since it became current. */
    @GuardedBy("this")
    private boolean works;

    /** @param known addresses already known to belong to the chat */
    AddressChoice(ServerAddresses addresses, Collection<ServerAddress> known) {
        this.addresses = addresses;
        this.current = addresses.first();
        same.addAll(known);
        same.retainAll(addresses.all());
    }

    /** The addresses in the order in which a call tries them, without duplicates. */
    synchronized List<ServerAddress> round() {
        List<ServerAddress> round = new ArrayList<>(addresses.all());
        Collections.rotate(round, -round.indexOf(current));
        // Not excluded, because a node that lags behind may not have known the session yet.
        Set<ServerAddress> last = others;
        round.sort(Comparator.comparing(last::contains));
        return round;
    }

    synchronized void answered(ServerAddress address) {
        if (!works || address.equals(current)) {
            current = address;
            works = true;
        }
    }

    synchronized void failed(ServerAddress address) {
        if (address.equals(current)) {
            works = false;
            List<ServerAddress> candidates = round();
            candidates.remove(address);
            candidates.removeAll(others);
            if (!candidates.isEmpty()) {
                current = candidates.get(0);
            }
        }
    }

    /** An address has accepted a session token that the other ones rejected. */
    synchronized void acceptedSession(ServerAddress address, Collection<ServerAddress> unlike) {
        same.add(address);
        others.remove(address);
        others.addAll(unlike);
        others.removeAll(same);
    }

    synchronized boolean isSame(ServerAddress address) {
        return same.contains(address);
    }

    synchronized Reach reach() {
        return new Reach(current, same, others);
    }
}
