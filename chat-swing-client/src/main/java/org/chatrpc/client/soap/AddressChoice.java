package org.chatrpc.client.soap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.Reach;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.session.ServerAddresses;

/**
 * Remembers which of a chat's addresses works, so that a dead one costs one call its timeout, not all of them. It
 * stays with an address that works, and never fails back by itself. Thread-safe.
 */
final class AddressChoice {

    private final ServerAddresses addresses;
    private final Set<ServerAddress> same = new HashSet<>(); // guarded by this
    private final Set<ServerAddress> others = new HashSet<>(); // guarded by this
    private ServerAddress current; // guarded by this
    private boolean works; // guarded by this: whether the current address has answered since it became current

    /** @param known addresses already known to belong to the chat */
    AddressChoice(ServerAddresses addresses, Collection<ServerAddress> known) {
        this.addresses = addresses;
        this.current = addresses.first();
        known.stream().filter(addresses.all()::contains).forEach(same::add);
    }

    /** The addresses in the order in which a call tries them, without duplicates. */
    synchronized List<ServerAddress> round() {
        List<ServerAddress> round = new ArrayList<>(addresses.all());
        Collections.rotate(round, -round.indexOf(current));
        // Not excluded, because a node that lags behind may not have known the session yet.
        round.sort(Comparator.comparing(others::contains));
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
            round().stream()
                    .filter(next -> !next.equals(address) && !others.contains(next))
                    .findFirst()
                    .ifPresent(next -> current = next);
        }
    }

    /** An address has accepted a session token that the other ones rejected. */
    synchronized void knowsSession(ServerAddress address, Collection<ServerAddress> unlike) {
        same.add(address);
        others.remove(address);
        unlike.stream().filter(other -> !same.contains(other)).forEach(others::add);
    }

    synchronized boolean isSame(ServerAddress address) {
        return same.contains(address);
    }

    synchronized Reach reach() {
        return new Reach(current, same, others);
    }
}
