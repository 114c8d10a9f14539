package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Gives every answer of the application, error pages included, the headers that all of them need: browsers take the content
 * for what it is said to be, and no cache keeps it. A servlet whose content may be kept sets another {@code Cache-Control}.
 */
public class CommonHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Marked marked = new Marked(response);
        marked.mark();
        chain.doFilter(request, marked);
    }

    /** Has the headers also after a reset, which takes away all. */
    private static final class Marked extends HttpServletResponseWrapper {

        Marked(HttpServletResponse response) {
            super(response);
        }

        void mark() {
            setHeader("X-Content-Type-Options", "nosniff");
            setHeader("Cache-Control", "no-store");
        }

        @Override
        public void reset() {
            super.reset();
            mark();
        }
    }
}
