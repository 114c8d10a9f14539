package org.chatrpc.client.soap;

import com.google.errorprone.annotations.concurrent.GuardedBy;
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
 * Remembers which of a chat's addresses works, so that one that is gone costs one call its time-out and not all of them.
 * It stays with what works, and never goes back by itself. Thread-safe.
 */
final class AddressChoice {

    private final ServerAddresses addresses;

    @GuardedBy("this")
    private final Set<ServerAddress> same = new HashSet<>();

    @GuardedBy("this")
    private final Set<ServerAddress> others = new HashSet<>();

    @GuardedBy("this")
    private ServerAddress current;

    /** Whether the current one has answered since it became the current one. */
    @GuardedBy("this")
    private boolean works;

    /** @param known those that have shown earlier that they are the same chat */
    AddressChoice(ServerAddresses addresses, Collection<ServerAddress> known) {
        this.addresses = addresses;
        this.current = addresses.first();
        known.stream().filter(addresses.all()::contains).forEach(same::add);
    }

    /** The addresses in the order in which a call is to try them, each once. */
    synchronized List<ServerAddress> round() {
        List<ServerAddress> round = new ArrayList<>(addresses.all());
        Collections.rotate(round, -round.indexOf(current));
        // Not left out: a node that lags behind may not have known the session yet.
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

    /** An address has honoured a session's token, which these others did not know. */
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
