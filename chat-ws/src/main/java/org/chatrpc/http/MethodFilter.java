package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses every method but GET and HEAD, wherever a request goes, with the header {@code Allow} that RFC 9110, section 15.5.6
 * asks for: servlets and containers by themselves answer 200, 403, 405 or 501, mostly without it, and some echo TRACE. The
 * endpoint refuses for itself, as its callers expect a fault.
 */
public class MethodFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (method.equals("GET") || method.equals("HEAD") || EndpointFilter.PATH.equals(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentLength(0);
        }
    }
}
