package org.chatrpc.client.soap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Refused;
import org.chatrpc.client.session.gateway.GatewayException.SignedOut;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;

/**
 * Makes a call at the current address of a chat or, if that does not respond, immediately at the others, each tried at
 * most once. Thread-safe.
 *
 * <p>An address that reports the session as ended is believed if it has accepted this session before, or if all addresses
 * agree. Otherwise it may belong to another chat, and the session continues where it is accepted.
 */
final class Failover {

    /** What to do about a call with an unknown outcome. */
    enum Repeat {
        /** The call is idempotent. */
        SAFE,
        /** The call may have taken effect and would be refused the second time: the user must decide. */
        UNSAFE
    }

    /** A call at an address. */
    @FunctionalInterface
    interface Attempt<T> {
        /** @param first whether no other address was tried before */
        T at(ServerAddress address, boolean first);
    }

    private final AddressChoice choice;

    /** @param known addresses already known to belong to the chat */
    Failover(ServerAddresses addresses, Collection<ServerAddress> known) {
        this.choice = new AddressChoice(addresses, known);
    }

    <T> T call(Repeat repeat, Attempt<T> attempt) {
        List<ServerAddress> round = choice.round();
        List<ServerAddress> rejecting = new ArrayList<>();
        List<GatewayException> failures = new ArrayList<>();
        for (ServerAddress address : round) {
            try {
                T result = attempt.at(address, failures.isEmpty());
                choice.answered(address);
                choice.acceptedSession(address, rejecting);
                return result;
            } catch (SignedOut unknown) {
                if (round.size() == 1 || choice.isSame(address)) {
                    throw unknown;
                }
                rejecting.add(address);
                failures.add(unknown);
            } catch (GatewayException failure) {
                if (!isUnavailable(failure)) {
                    choice.answered(address);
                    throw failure;
                }
                choice.failed(address);
                if (round.size() == 1 || (repeat == Repeat.UNSAFE && !notReceived(failure))) {
                    throw failure;
                }
                failures.add(failure);
            }
        }
        throw summary(failures);
    }

    /** Checks whether the unverified addresses belong to the chat, without waiting for the others. */
    void check(Attempt<?> attempt) {
        for (ServerAddress address : choice.round()) {
            if (!choice.isSame(address)) {
                try {
                    attempt.at(address, true);
                    choice.acceptedSession(address, List.of());
                } catch (SignedOut unknown) {
                    List<ServerAddress> accepting =
                            choice.round().stream().filter(choice::isSame).toList();
                    accepting.forEach(other -> choice.acceptedSession(other, List.of(address)));
                } catch (GatewayException gone) {
                    // Ignored: it becomes apparent when the address is needed.
                }
            }
        }
    }

    Reach reach() {
        return choice.reach();
    }

    /** Whether only this address fails, and another one may work. */
    private static boolean isUnavailable(GatewayException failure) {
        return failure instanceof Unreachable
                || (failure instanceof Refused refused
                        && refused.refusal().code().equals("UNAVAILABLE"));
    }

    /** The request was certainly not received. */
    private static boolean notReceived(GatewayException failure) {
        return failure instanceof Unreachable unreachable
                && (unreachable.reason() == Reason.REFUSED || unreachable.reason() == Reason.UNKNOWN_HOST);
    }

    /** The most informative of the exceptions of a round in which every address failed. */
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
