package org.chatrpc.soap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.handler.MessageContext;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chatrpc.account.OpenSession;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Fault;
import org.chatrpc.problem.ChatException;

/** Runs what an operation does: knows who calls and from where, and turns every failure into a fault. Thread-safe. */
final class CallRunner {
    private final WebServiceContext context;
    private final ChatServices services;

    CallRunner(WebServiceContext context, ChatServices services) {
        this.context = context;
        this.services = services;
    }

    /** Runs a call that anybody may make; the work is given the caller's network address. */
    <T> T open(Function<String, T> work) throws ChatFault {
        HttpServletRequest request = request();
        return run(request, () -> work.apply(request.getRemoteAddr()));
    }

    /** Runs a call of whoever has this token. */
    <T> T signedIn(String token, Function<OpenSession, T> work) throws ChatFault {
        return run(request(), () -> work.apply(services.sessions().authenticate(token)));
    }

    /** The caller's network address. */
    String address() {
        return request().getRemoteAddr();
    }

    private HttpServletRequest request() {
        return (HttpServletRequest) context.getMessageContext().get(MessageContext.SERVLET_REQUEST);
    }

    private <T> T run(HttpServletRequest request, Supplier<T> work) throws ChatFault {
        Call call = Call.of(request);
        call.reachEndpoint();
        try {
            if (!services.loaded().getAsBoolean()) {
                throw ChatException.unavailable(null);
            }
            return work.get();
        } catch (RuntimeException e) {
            Fault fault = Faults.of(e);
            call.refuse(fault);
            throw new ChatFault(fault.getCode() + ": " + fault.getMessage(), fault);
        }
    }
}
