package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Refuses every method but GET and HEAD, wherever a request goes, with the header {@code Allow} that RFC 9110, section 15.5.6
 * asks for: servlets and containers by themselves answer 200, 403, 405 or 501, mostly without it, and some echo TRACE. The
 * endpoint refuses for itself, as its callers expect a fault.
 */
public class MethodFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** As RFC 9110, section 5.6.2 has it. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (!TOKEN.matcher(method).matches()) {
            // Some containers take line breaks before a request line for the beginning of its method.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentLength(0);
        } else if (method.equals("GET")
                || method.equals("HEAD")
                || EndpointFilter.PATH.equals(request.getServletPath())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentLength(0);
        }
    }
}
