package org.chatrpc.client.soap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.GatewayException;
import org.chatrpc.client.session.GatewayException.Refused;
import org.chatrpc.client.session.GatewayException.SignedOut;
import org.chatrpc.client.session.GatewayException.Unreachable;
import org.chatrpc.client.session.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.Reach;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.session.ServerAddresses;

/**
 * Makes a call at one of a chat's addresses: at the one that works, and, if that does not answer, at the next ones at
 * once, each asked at most once. Thread-safe.
 *
 * <p>An address that says that the session is over is believed if it has honoured this session before, or if all say so.
 * Otherwise it may be another chat's: the session goes on where it is known.
 */
final class Failover {

    /** What to do with a call whose outcome is not known. */
    enum Repeat {
        /** Made twice it does what it does once. */
        SAFE,
        /** It may have been done, and is refused the second time: the person looks and decides. */
        UNSAFE
    }

    /** A call at an address. */
    @FunctionalInterface
    interface Attempt<T> {
        /** @param first whether no other address was asked before */
        T at(ServerAddress address, boolean first);
    }

    private final AddressChoice choice;

    /** @param known those of the addresses that have shown earlier that they are the same chat */
    Failover(ServerAddresses addresses, Collection<ServerAddress> known) {
        this.choice = new AddressChoice(addresses, known);
    }

    <T> T call(Repeat repeat, Attempt<T> attempt) {
        List<ServerAddress> round = choice.round();
        List<ServerAddress> unknowing = new ArrayList<>();
        List<GatewayException> failures = new ArrayList<>();
        for (ServerAddress address : round) {
            try {
                T result = attempt.at(address, failures.isEmpty());
                choice.answered(address);
                choice.knowsSession(address, unknowing);
                return result;
            } catch (SignedOut unknown) {
                if (round.size() == 1 || choice.isSame(address)) {
                    throw unknown;
                }
                unknowing.add(address);
                failures.add(unknown);
            } catch (GatewayException failure) {
                if (!isGone(failure)) {
                    choice.answered(address);
                    throw failure;
                }
                choice.failed(address);
                if (round.size() == 1 || (repeat == Repeat.UNSAFE && !neverSent(failure))) {
                    throw failure;
                }
                failures.add(failure);
            }
        }
        throw summary(failures);
    }

    /** Asks the addresses that have not shown yet whether they are the same chat, and waits for no other ones. */
    void check(Attempt<?> attempt) {
        for (ServerAddress address : choice.round()) {
            if (!choice.isSame(address)) {
                try {
                    attempt.at(address, true);
                    choice.knowsSession(address, List.of());
                } catch (SignedOut unknown) {
                    List<ServerAddress> knowing =
                            choice.round().stream().filter(choice::isSame).toList();
                    knowing.forEach(other -> choice.knowsSession(other, List.of(address)));
                } catch (GatewayException gone) {
                    // It shows when it is needed.
                }
            }
        }
    }

    Reach reach() {
        return choice.reach();
    }

    /** Whether it is this address that cannot serve, and another one may. */
    private static boolean isGone(GatewayException failure) {
        return failure instanceof Unreachable
                || (failure instanceof Refused refused
                        && refused.refusal().code().equals("UNAVAILABLE"));
    }

    /** Nobody was there to do it. */
    private static boolean neverSent(GatewayException failure) {
        return failure instanceof Unreachable unreachable
                && (unreachable.reason() == Reason.REFUSED || unreachable.reason() == Reason.UNKNOWN_HOST);
    }

    /** The one exception that says most about a round in which no address would do. */
    private static GatewayException summary(List<GatewayException> failures) {
        GatewayException last = failures.get(failures.size() - 1);
        Optional<GatewayException> unavailable = failures.stream()
                .filter(failure -> failure instanceof Refused && !(failure instanceof SignedOut))
                .findFirst();
        if (unavailable.isPresent()) {
            return unavailable.get();
        } else if (failures.stream().allMatch(SignedOut.class::isInstance)) {
            return last;
        }
        boolean strangers = failures.stream().anyMatch(SignedOut.class::isInstance);
        return new Unreachable(strangers ? Reason.SESSION_UNKNOWN : Reason.NONE_ANSWERS, last);
    }
}
