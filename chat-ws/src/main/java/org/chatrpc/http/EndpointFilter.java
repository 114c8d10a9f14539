package org.chatrpc.http;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chatrpc.contract.Fault;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.http.address.ServerAddress;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.receive.IncompleteRequestException;
import org.chatrpc.http.receive.RequestBodies;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.http.request.Contract;
import org.chatrpc.http.request.RequestCheck;
import org.chatrpc.http.request.RequestDocument;
import org.chatrpc.http.transfer.FileTransfers;
import org.chatrpc.http.transfer.ResponseTransfers;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.DirectCalls;
import org.chatrpc.soap.EndpointCall;
import org.chatrpc.soap.EndpointContext;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.fault.EnvelopeException;
import org.chatrpc.soap.fault.FaultCode;
import org.chatrpc.soap.fault.FaultEnvelope;
import org.chatrpc.soap.fault.Faults;
import org.chatrpc.soap.xml.XmlBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Guards the SOAP stack of any server: passes only small, plain SOAP 1.1 requests in, and only the endpoints' own
 * responses out. Other reports of a stack or container go only to the server's log. The filter also serves the WSDLs,
 * so that every server publishes the same one.
 */
public class EndpointFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String XML = "text/xml; charset=utf-8";
    /**
     * The request attribute by which a server provides a check whether the caller has hung up: a {@link
     * BooleanSupplier}.
     */
    private static final String GONE = "org.chatrpc.http.gone";

    @Inject
    private transient EndpointPolicy policy;

    @Inject
    private transient TrustedProxies proxies;

    @Inject
    private transient ServerAddress address;

    @Inject
    private transient ChatServices services;

    @Inject
    private transient CallListener listener;

    @Inject
    private transient ResponseTransfers transfers;

    @Inject
    private transient FileTransfers files;

    @Inject
    private transient RequestBodies bodies;

    private transient EndpointContext context;

    private transient DirectCalls direct;

    private transient PollParking parking;

    private transient EarlyPollParking held;

    private transient ResponseSender sender;

    private final transient Map<Service, ServiceDescription> descriptions = new HashMap<>();

    @Override
    public void init() throws ServletException {
        context = EndpointContext.of(services, policy);
        direct = new DirectCalls(context);
        Polls reading = new Polls(services);
        parking = new PollParking(reading, this::giveUp);
        held = new EarlyPollParking(context, proxies, reading, direct, listener);
        sender = new ResponseSender(listener, transfers);
        for (Service service : Service.ALL) {
            descriptions.put(service, ServiceDescription.of(getServletContext(), service));
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        held.acceptOffer(request);
        Optional<Exchange> resumed = Exchange.of(request);
        if (resumed.isPresent()) {
            if (resumed.get().isClosed()) {
                return; // The client has disconnected in the meantime.
            }
            proceed(resumed.get(), request, new BufferedResponse(response), chain);
            return;
        }
        switch (request.getMethod()) {
            case "POST" -> call(request, new BufferedResponse(response), chain);
            case "GET", "HEAD" -> describe(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                refuse(
                        request,
                        new BufferedResponse(response),
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                        "Requests must use POST.");
            }
        }
    }

    private void call(HttpServletRequest request, BufferedResponse answer, FilterChain chain) throws IOException {
        MediaType type = MediaType.parse(request.getContentType());
        if (!type.isXml() || MediaType.isEncoded(Collections.list(request.getHeaders("Content-Encoding")))) {
            refuse(
                    request,
                    answer,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Requests must be SOAP 1.1 messages of media type text/xml without content encoding.");
            return;
        }
        proceed(new Exchange(new EndpointCall(context, proxies.clientOf(request)), type), request, answer, chain);
    }

    /** Reads the request if it is new, and responds unless it is parked. */
    private void proceed(Exchange exchange, HttpServletRequest request, BufferedResponse answer, FilterChain chain)
            throws IOException {
        Call call = exchange.call();
        Fault fault;
        FaultCode code = null;
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        boolean closes = false;
        if (request.getAttribute(GONE) instanceof BooleanSupplier gone) {
            call.recordGone(gone);
        }
        call.bind();
        try {
            exchange.requireNotRefused();
            if (exchange.request().isEmpty()) {
                exchange.read(check(exchange, request));
            }
            if (parking.park(exchange, request)) {
                return;
            }
            fault = answer(exchange, request, answer, chain);
        } catch (EnvelopeException refusal) {
            fault = Faults.of(refusal);
            code = refusal.faultCode();
        } catch (IncompleteRequestException refusal) {
            fault = Faults.of(refusal);
            status = refusal.status();
            closes = true;
        } catch (ChatException refusal) {
            fault = Faults.of(refusal);
        } catch (RuntimeException | Error failure) { // Even an Error must not become the container's error page.
            fault = Faults.of(failure, call.id());
        } finally {
            Call.unbind();
        }
        if (fault != null) {
            answer.reset();
            FaultCode sent = code == null ? FaultCode.of(fault) : code;
            answer.write(status, XML, FaultEnvelope.of(fault, sent, namespace(request)));
            if (closes) {
                answer.setHeader("Connection", "close");
            }
        }
        sender.send(exchange, fault, request, answer);
    }

    /** Fills the response, without the SOAP stack for some operations; returns the fault to send instead, or null. */
    private @Nullable Fault answer(
            Exchange exchange, HttpServletRequest request, BufferedResponse answer, FilterChain chain)
            throws IOException {
        CheckedCall checked = exchange.request().orElseThrow();
        Optional<XmlBuffer> response = checked.contract() == Contract.CHAT
                ? direct.call(checked.operation(), checked.values())
                : Optional.empty();
        if (response.isEmpty()) {
            return forward(exchange.call(), request, checked.document(), answer, chain);
        }
        Fault refusal = exchange.call().fault();
        if (refusal == null) {
            answer.write(HttpServletResponse.SC_OK, XML, response.get());
        }
        return refusal;
    }

    /** Responds to a parked poll when the application stops. */
    private void giveUp(Exchange exchange, AsyncContext async) {
        FeedPage page = exchange.poll().orElseThrow().giveUp();
        exchange.call().recordPoll(page);
        BufferedResponse answer = new BufferedResponse((HttpServletResponse) async.getResponse());
        try {
            answer.write(HttpServletResponse.SC_OK, XML, direct.nothing(page));
            sender.send(exchange.call(), null, answer);
        } catch (IOException e) {
            // The client has disconnected.
        } finally {
            exchange.close();
            async.complete();
        }
    }

    private CheckedCall check(Exchange exchange, HttpServletRequest request) throws IOException {
        Call call = exchange.call();
        byte[] body = bodies.read(
                request.getInputStream(), request.getContentLengthLong(), policy.maxRequestBytes(), call.address());
        call.received(body.length);
        return RequestCheck.check(
                service(request).contract(),
                RequestDocument.of(body, exchange.mediaType().charset()),
                call::recordOperation);
    }

    /**
     * Passes the request to the SOAP stack. Returns the fault to send instead of the stack's response, or null to send
     * that response.
     */
    private @Nullable Fault forward(
            Call call,
            HttpServletRequest request,
            RequestDocument document,
            BufferedResponse answer,
            FilterChain chain) {
        call.recordRealm(new RequestRealm(request));
        Throwable thrown = null;
        try {
            chain.doFilter(new BufferedRequest(request, document), answer);
        } catch (Throwable t) { // Even an Error must not become the container's error page.
            thrown = t;
        }
        Fault refusal = call.fault();
        if (refusal != null) {
            return refusal;
        }
        if (thrown == null && call.reachedEndpoint() && answer.getStatus() < 400) {
            return null;
        }
        return Faults.of(
                new IllegalStateException("The SOAP stack responded with " + answer.summary(), thrown), call.id());
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        if ("wsdl".equalsIgnoreCase(query) || "singleWsdl".equalsIgnoreCase(query)) {
            Service service = service(request);
            String endpoint = address.of(request) + service.path();
            requireNonNull(descriptions.get(service))
                    .send(endpoint, files, proxies.clientOf(request), request, response);
        } else {
            // Relative, so that it is correct behind any proxy; sendRedirect would make it absolute.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "./");
            response.setContentLength(0); // Otherwise Open Liberty omits it in responses to HEAD.
        }
    }

    /** The service that is called. */
    private static Service service(HttpServletRequest request) {
        return Service.at(request.getServletPath()).orElseThrow();
    }

    private static String namespace(HttpServletRequest request) {
        return service(request).contract().namespace();
    }

    /** Refuses a request that cannot be a call of the contract, without reading its body. */
    private void refuse(HttpServletRequest request, BufferedResponse answer, int status, String message)
            throws IOException {
        Call call = new EndpointCall(context, proxies.clientOf(request));
        Fault fault = Faults.of(ChatException.of(Problem.INVALID_REQUEST, message));
        answer.write(status, XML, FaultEnvelope.of(fault, FaultCode.of(fault), namespace(request)));
        sender.send(call, fault, answer);
    }
}
