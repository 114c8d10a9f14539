package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Responds with 405 and the {@code Allow} header that RFC 9110, section 15.5.6 requires to every method except GET and
 * HEAD. By default, servlets and containers answer 200, 403, 405 or 501, mostly without that header, and some echo
 * TRACE. The endpoints are exempt: their callers expect a SOAP fault.
 */
public class MethodFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        boolean toEndpoint = Service.at(request.getServletPath()).isPresent();
        if (method.equals("GET") || method.equals("HEAD") || (toEndpoint && method.equals("POST"))) {
            chain.doFilter(request, response);
        } else if (!TOKEN.matcher(method).matches()) {
            // Some containers treat line breaks before the request line as part of the method.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentLength(0);
        } else if (toEndpoint) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            response.setContentLength(0);
        }
    }
}
