package org.chatrpc.client.soap;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.soap.Failover.Repeat;
import org.chatrpc.client.soap.SoapAdministration.AdminCall;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.ChatFault;

/** Makes calls to the administration of a chat at the addresses that its other calls use. Thread-safe. */
final class AdminCaller implements SoapAdministration.Caller {

    private final Map<ServerAddress, PortPool<ChatAdminPort>> ports;
    private final Failover failover;
    private final Duration answerTimeout;

    /** @param failover that of the other calls to this chat */
    AdminCaller(ServerAddresses addresses, Duration connect, Failover failover, Duration answerTimeout) {
        this.ports = addresses.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), address -> PortPool.administration(address.administration(), connect)));
        this.failover = failover;
        this.answerTimeout = answerTimeout;
    }

    @Override
    public <T> T call(AdminCall<T> call) {
        return failover.call(Repeat.SAFE, (address, first) -> ask(address, call));
    }

    @Override
    public <T> T callOnce(AdminCall<T> call) {
        return failover.call(Repeat.UNSAFE, (address, first) -> ask(address, call));
    }

    private <T> T ask(ServerAddress address, AdminCall<T> call) {
        SoapCalls.requireWorker();
        CallLimit limit = new CallLimit(answerTimeout.multipliedBy(SoapCalls.MAX_TIMEOUTS));
        try {
            return call.on(Objects.requireNonNull(ports.get(address)).port(answerTimeout, limit));
        } catch (ChatFault fault) {
            throw Faults.from(fault);
        } catch (RuntimeException failure) {
            limit.failed();
            throw Faults.from(failure, limit);
        }
    }
}
