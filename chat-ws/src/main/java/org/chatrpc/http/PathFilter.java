package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Responds with 404 to paths with escapes that decoders treat differently: slash, backslash and control characters. No
 * resource has such a path, and the static files of some containers fail on them with status 500. The embedded server
 * does so for every path.
 */
public class PathFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final Pattern AMBIGUOUS = Pattern.compile("%(?:2f|5c|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (AMBIGUOUS.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
