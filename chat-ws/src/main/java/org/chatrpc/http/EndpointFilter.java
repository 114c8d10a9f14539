package org.chatrpc.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.chatrpc.contract.Fault;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.Call;
import org.chatrpc.soap.CallListener;
import org.chatrpc.soap.ChatServices;
import org.chatrpc.soap.EndpointContext;
import org.chatrpc.soap.EndpointPolicy;
import org.chatrpc.soap.FaultEnvelope;
import org.chatrpc.soap.Faults;

/**
 * Stands before the SOAP stack, whichever it is: lets only small, plain SOAP 1.1 requests through to it, and only the
 * endpoint's own answers out. Whatever else a stack or container has to say stays in the server's log. It serves the WSDL
 * itself, too, so that every server publishes the same one.
 */
public class EndpointFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String XML = "text/xml; charset=utf-8";

    @Inject
    private transient EndpointPolicy policy;

    @Inject
    private transient TrustedProxies proxies;

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
            case "GET" -> describe(request, response);
            default ->
                refuse(
                        request,
                        new BufferedResponse(response),
                        HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                        "Requests are sent with POST.");
        }
    }

    private void call(HttpServletRequest request, BufferedResponse answer, FilterChain chain) throws IOException {
        MediaType type = MediaType.parse(request.getContentType());
        if (!type.name().equals("text/xml") || request.getHeader("Content-Encoding") != null) {
            refuse(
                    request,
                    answer,
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                    "Requests are SOAP 1.1 messages of the media type text/xml, without content encoding.");
            return;
        }
        Call call = Call.begin(context, proxies.clientOf(request));
        Fault fault;
        try {
            fault = forward(call, request, document(call, request, type), answer, chain);
        } catch (ChatException refusal) {
            fault = Faults.of(refusal);
        } finally {
            Call.end();
        }
        try {
            finish(call, fault, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, answer);
        } finally {
            call.freeMemory();
        }
    }

    /**
     * @param fault to send instead of what was written, or null
     * @param status that a fault is sent with
     */
    private void finish(Call call, Fault fault, int status, BufferedResponse answer) throws IOException {
        Duration work = call.work();
        try {
            if (fault == null) {
                answer.release();
            } else {
                answer.replace(status, XML, FaultEnvelope.of(fault));
            }
        } finally {
            // Also if the caller is gone: what it asked for was done.
            listener.finished(call.finished(fault, work, answer.length()));
        }
    }

    private RequestDocument document(Call call, HttpServletRequest request, MediaType type) throws IOException {
        byte[] body =
                RequestBody.read(request.getInputStream(), request.getContentLengthLong(), policy.maxRequestBytes());
        call.received(body.length);
        RequestDocument document = RequestDocument.of(body, type.charset());
        call.isOf(RequestCheck.check(document));
        return document;
    }

    /** Has the SOAP stack answer; returns the fault to send instead of what it wrote, or null. */
    private Fault forward(
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
        if (call.fault() != null) {
            return call.fault();
        }
        if (thrown == null && call.reachedEndpoint() && answer.getStatus() < 400) {
            return null;
        }
        return Faults.of(new IllegalStateException("The SOAP stack answered " + answer.summary(), thrown), call.id());
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("wsdl".equalsIgnoreCase(request.getQueryString())) {
            description.send(ServerAddress.of(request, proxies) + request.getServletPath(), response);
        } else {
            response.sendRedirect(request.getContextPath() + "/");
        }
    }

    /** Answers what is no call of the contract, before it is read. */
    private void refuse(HttpServletRequest request, BufferedResponse answer, int status, String message)
            throws IOException {
        Call call = new Call(context, proxies.clientOf(request));
        finish(call, Faults.of(ChatException.of(Problem.INVALID_REQUEST, message)), status, answer);
    }
}
