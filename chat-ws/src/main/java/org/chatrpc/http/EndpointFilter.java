package org.chatrpc.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.chatrpc.contract.Fault;
import org.chatrpc.http.address.ServerAddress;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.request.RequestCheck;
import org.chatrpc.http.request.RequestDocument;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.Call;
import org.chatrpc.soap.CallListener;
import org.chatrpc.soap.ChatServices;
import org.chatrpc.soap.EndpointContext;
import org.chatrpc.soap.EndpointPolicy;
import org.chatrpc.soap.EnvelopeException;
import org.chatrpc.soap.FaultCode;
import org.chatrpc.soap.FaultEnvelope;
import org.chatrpc.soap.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the SOAP stack, whichever it is: lets only small, plain SOAP 1.1 requests through to it, and only the
 * endpoint's own answers out. Whatever else a stack or container has to say stays in the server's log. It serves the WSDL
 * itself, too, so that every server publishes the same one.
 */
public class EndpointFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String XML = "text/xml; charset=utf-8";

    /** Of the endpoint, within the application. */
    static final String PATH = "/ChatService";

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

    private transient EndpointContext context;

    private transient ServiceDescription description;

    @Override
    public void init() throws ServletException {
        context = EndpointContext.of(services, policy);
        description = ServiceDescription.of(getServletContext());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "POST" -> call(request, new BufferedResponse(response), chain);
            case "GET", "HEAD" -> describe(request, response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                refuse(
                        request,
                        new BufferedResponse(response),
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                        "Requests are sent with POST.");
            }
        }
    }

    private void call(HttpServletRequest request, BufferedResponse answer, FilterChain chain) throws IOException {
        MediaType type = MediaType.parse(request.getContentType());
        if (!type.name().equals("text/xml") || isEncoded(request)) {
            refuse(
                    request,
                    answer,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Requests are SOAP 1.1 messages of the media type text/xml, without content encoding.");
            return;
        }
        Call call = Call.begin(context, proxies.clientOf(request));
        Fault fault;
        FaultCode code = null;
        try {
            fault = forward(call, request, document(call, request, type), answer, chain);
        } catch (EnvelopeException refusal) {
            fault = Faults.of(refusal);
            code = refusal.faultCode();
        } catch (ChatException refusal) {
            fault = Faults.of(refusal);
        } finally {
            Call.end();
        }
        if (fault != null) {
            answer.reset();
            FaultCode sent = code == null ? FaultCode.of(fault) : code;
            answer.write(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, XML, FaultEnvelope.of(fault, sent));
        }
        try {
            finish(call, fault, answer);
        } finally {
            call.freeMemory();
        }
    }

    /** The coding {@code identity} is none; some clients name it nevertheless (RFC 9110, section 8.4.1). */
    private static boolean isEncoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders("Content-Encoding")).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }

    /** Sends the answer, which is that fault if it is not null. */
    private void finish(Call call, @Nullable Fault fault, BufferedResponse answer) throws IOException {
        Duration work = call.work();
        try {
            answer.release();
        } finally {
            // Also if the caller is gone: what it asked for was done.
            listener.finished(call.finished(fault, work, answer.length()));
        }
    }

    private RequestDocument document(Call call, HttpServletRequest request, MediaType type) throws IOException {
        byte[] body =
                RequestBody.read(request.getInputStream(), request.getContentLengthLong(), policy.maxRequestBytes());
        call.received(body.length);
        return RequestCheck.check(RequestDocument.of(body, type.charset()), call::isOf);
    }

    /** Has the SOAP stack answer; returns the fault to send instead of what it wrote, or null. */
    private @Nullable Fault forward(
            Call call,
            HttpServletRequest request,
            RequestDocument document,
            BufferedResponse answer,
            FilterChain chain) {
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
        return Faults.of(new IllegalStateException("The SOAP stack answered " + answer.summary(), thrown), call.id());
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String query = request.getQueryString();
        if ("wsdl".equalsIgnoreCase(query) || "singleWsdl".equalsIgnoreCase(query)) {
            description.send(address.of(request) + PATH, request, response);
        } else {
            // Relative, so that it is right behind any proxy; sendRedirect would make it absolute.
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "./");
        }
    }

    /** Answers what is no call of the contract, before it is read. */
    private void refuse(HttpServletRequest request, BufferedResponse answer, int status, String message)
            throws IOException {
        Call call = new Call(context, proxies.clientOf(request));
        Fault fault = Faults.of(ChatException.of(Problem.INVALID_REQUEST, message));
        answer.write(status, XML, FaultEnvelope.of(fault, FaultCode.of(fault)));
        finish(call, fault, answer);
    }
}
