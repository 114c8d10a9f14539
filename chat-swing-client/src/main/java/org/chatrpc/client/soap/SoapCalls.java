package org.chatrpc.client.soap;

import java.awt.EventQueue;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.soap.Failover.Repeat;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.jspecify.annotations.Nullable;

/** Makes calls to a chat, at the first of its addresses that responds. Thread-safe. */
abstract class SoapCalls {

    /** Many times those of the largest list. */
    static final int MAX_PAGES = 5_000;

    /** A call may take this many times as long as the read timeout for each part of its response. */
    static final int MAX_TIMEOUTS = 6;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** The connect timeout if there is another address to try. */
    private static final Duration FAILOVER_CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final Map<ServerAddress, PortPool<ChatPort>> ports;
    private final AdminCaller administering;
    private final AdminGateway administration;
    private final Failover failover;
    private final Duration answerTimeout;
    private final AtomicReference<@Nullable CallLimit> held = new AtomicReference<>();

    SoapCalls(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        Duration connect = addresses.several() ? FAILOVER_CONNECT_TIMEOUT : CONNECT_TIMEOUT;
        this.ports = addresses.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), address -> PortPool.chat(address.service(), connect)));
        this.failover = new Failover(addresses, known);
        this.answerTimeout = answerTimeout;
        this.administering = new AdminCaller(addresses, connect, failover, answerTimeout);
        this.administration = new SoapAdministration(administering);
    }

    public final AdminGateway administration() {
        return administration;
    }

    /** Makes calls of the administration. */
    final SoapAdministration.Caller administering() {
        return administering;
    }

    public final Reach reach() {
        return failover.reach();
    }

    /** An idempotent call. */
    final <T> T call(Call<T> call) {
        return failover.call(Repeat.SAFE, (address, first) -> ask(address, answerTimeout, call));
    }

    /** An idempotent call, for which there is a shorter way at addresses where that works. */
    final <T> T call(Shortcut<T> shortcut, Call<T> call) {
        return failover.call(Repeat.SAFE, (address, first) -> {
            requireWorker();
            return shortcut.at(address, answerTimeout).orElseGet(() -> ask(address, answerTimeout, call));
        });
    }

    /**
     * Makes an idempotent call for each page of a list, until {@code take} returns that there is no other.
     *
     * @throws GatewayException.Unreachable if the list does not end, which only a faulty or hostile server would do
     */
    final <T> void eachPage(Call<T> call, Predicate<T> take) {
        for (int page = 0; page < MAX_PAGES; page++) {
            if (!take.test(call(call))) {
                return;
            }
        }
        throw new GatewayException.Unreachable(
                Reason.BROKEN, new IllegalStateException("A list had more than " + MAX_PAGES + " pages"));
    }

    /** A call that is refused when it is repeated. */
    final <T> T callOnce(Call<T> call) {
        return failover.call(Repeat.UNSAFE, (address, first) -> ask(address, answerTimeout, call));
    }

    /** An idempotent call that the server may hold. */
    final <T> Held<T> hold(Duration wait, HeldCall<T> call) {
        // The next address must not park the call: it must be known now whether it responds.
        return failover.call(
                Repeat.SAFE,
                (address, first) -> first && !wait.isZero() ? hold(address, wait, call) : atOnce(address, call));
    }

    /** Aborts the parked poll, if there is one, because its response is not needed. */
    public final void dropHeld() {
        Optional.ofNullable(held.getAndSet(null)).ifPresent(CallLimit::end);
    }

    private <T> Held<T> hold(ServerAddress address, Duration wait, HeldCall<T> call) {
        Duration timeout = wait.plus(answerTimeout);
        CallLimit limit = new CallLimit(wait.plus(answerTimeout.multipliedBy(MAX_TIMEOUTS)));
        held.set(limit);
        long begun = System.nanoTime();
        try {
            return new Held<>(ask(address, timeout, limit, port -> call.on(port, wait)), false);
        } catch (GatewayException.Unreachable broken) {
            if (limit.ended()) {
                // Unrelated to the address, so no other one is tried.
                throw new CancellationException("The call was dropped");
            }
            Duration after = Duration.ofNanos(System.nanoTime() - begun);
            if (after.compareTo(ChatGateway.SHORTEST_HOLD) <= 0 || after.compareTo(wait) >= 0) {
                throw broken;
            }
            // If this address responds, an intermediary has cut the call because of its duration. Otherwise the next
            // one
            // is tried.
            return new Held<>(atOnce(address, call).answer(), true);
        } finally {
            held.compareAndSet(limit, null);
        }
    }

    private <T> Held<T> atOnce(ServerAddress address, HeldCall<T> call) {
        return new Held<>(ask(address, answerTimeout, port -> call.on(port, Duration.ZERO)), false);
    }

    /** Makes a call to each unverified address. */
    final <T> void check(Call<T> call) {
        failover.check((address, first) -> ask(address, answerTimeout, call));
    }

    /** @throws IllegalStateException on the event thread */
    static void requireWorker() {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("A call to the server on the event thread would freeze the window");
        }
    }

    private <T> T ask(ServerAddress address, Duration timeout, Call<T> call) {
        return ask(address, timeout, new CallLimit(timeout.multipliedBy(MAX_TIMEOUTS)), call);
    }

    private <T> T ask(ServerAddress address, Duration timeout, CallLimit limit, Call<T> call) {
        requireWorker();
        try {
            return call.on(Objects.requireNonNull(ports.get(address)).port(timeout, limit));
        } catch (ChatFault fault) {
            throw Faults.from(fault);
        } catch (RuntimeException failure) {
            limit.failed();
            throw Faults.from(failure, limit);
        }
    }

    /**
     * The response to a call that the server may have parked.
     *
     * @param cut whether the first attempt broke while it was parked, and the same address responded to the second one
     */
    record Held<T>(T answer, boolean cut) {}

    /** One operation of the generated port. */
    @FunctionalInterface
    interface Call<T> {
        T on(ChatPort port) throws ChatFault;
    }

    /** Obtains a result without the generated port. */
    @FunctionalInterface
    interface Shortcut<T> {
        /** The result; empty if it is not available in this way. */
        Optional<T> at(ServerAddress address, Duration timeout);
    }

    /** One operation of the generated port that the server may hold for a while. */
    @FunctionalInterface
    interface HeldCall<T> {
        T on(ChatPort port, Duration hold) throws ChatFault;
    }
}
