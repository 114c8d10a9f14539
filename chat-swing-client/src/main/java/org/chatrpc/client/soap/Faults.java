package org.chatrpc.client.soap;

import com.sun.xml.ws.client.ClientTransportException;
import jakarta.xml.ws.WebServiceException;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.GatewayException.Unreachable.Reason;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Fault;

/** The only place that converts exceptions of calls into the client's own. */
final class Faults {

    private Faults() {}

    static GatewayException from(ChatFault thrown) {
        Fault fault = thrown.getFaultInfo();
        return from(new Refusal(
                fault.getCode(),
                fault.getMessage(),
                fault.isRetryable(),
                Optional.ofNullable(fault.getRetryAfterMillis()).map(Duration::ofMillis),
                Optional.ofNullable(fault.getField()).orElse("")));
    }

    static GatewayException from(org.chatrpc.contract.admin.ChatFault thrown) {
        org.chatrpc.contract.admin.Fault fault = thrown.getFaultInfo();
        return from(new Refusal(
                fault.getCode(),
                fault.getMessage(),
                fault.isRetryable(),
                Optional.ofNullable(fault.getRetryAfterMillis()).map(Duration::ofMillis),
                Optional.ofNullable(fault.getField()).orElse("")));
    }

    private static GatewayException from(Refusal refusal) {
        return switch (refusal.code()) {
            case "UNAUTHENTICATED" -> new GatewayException.SignedOut(refusal);
            case "CURSOR_EXPIRED" -> new GatewayException.CursorExpired(refusal);
            default -> new GatewayException.Refused(refusal);
        };
    }

    /** @param limit that of the call */
    static GatewayException from(RuntimeException thrown, CallLimit limit) {
        // The connection was closed under the stack, which takes that for a fault of the network.
        return limit.over() ? new GatewayException.Unreachable(Reason.TIMED_OUT, thrown) : from(thrown);
    }

    private static GatewayException from(RuntimeException thrown) {
        // A fault not declared in the contract comes from a proxy, or from a failing server. Anything else but the
        // stack's exception is the parser's, thrown when a text of the response cannot be read to its end.
        boolean broken = thrown instanceof SOAPFaultException || !(thrown instanceof WebServiceException);
        return new GatewayException.Unreachable(broken ? Reason.BROKEN : reason(thrown), thrown);
    }

    private static Reason reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return Reason.TIMED_OUT;
            } else if (cause instanceof UnknownHostException) {
                return Reason.UNKNOWN_HOST;
            } else if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
                return Reason.REFUSED;
            } else if (cause instanceof ClientTransportException transport && cause.getCause() == null) {
                return isOfProxy(transport) ? Reason.AWAY : Reason.NO_CHAT_THERE;
            }
        }
        return Reason.BROKEN;
    }

    /** The status is the first argument of the message: 502, 503 and 504 say that there is no server behind a proxy just now. */
    private static boolean isOfProxy(ClientTransportException answer) {
        Object[] details = answer.getArguments();
        return details.length > 0 && details[0] instanceof Integer status && status >= 502 && status <= 504;
    }
}
