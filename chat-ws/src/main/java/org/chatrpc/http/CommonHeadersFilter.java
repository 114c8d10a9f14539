package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Adds the headers that every response of the application needs, error pages included: browsers must not guess the
 * media type, and caches must not store the response. A servlet whose content may be cached sets its own {@code
 * Cache-Control}.
 */
public class CommonHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        WithCommonHeaders wrapped = new WithCommonHeaders(response);
        wrapped.addHeaders();
        chain.doFilter(request, wrapped);
    }

    /** Adds the headers again after a reset, which removes all of them. */
    private static final class WithCommonHeaders extends HttpServletResponseWrapper {

        WithCommonHeaders(HttpServletResponse response) {
            super(response);
        }

        void addHeaders() {
            setHeader("X-Content-Type-Options", "nosniff");
            setHeader("Cache-Control", "no-store");
        }

        @Override
        public void reset() {
            super.reset();
            addHeaders();
        }
    }
}
