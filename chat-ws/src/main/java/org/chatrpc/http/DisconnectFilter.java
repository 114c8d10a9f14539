package org.chatrpc.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Ends requests that their client aborted before they had arrived completely. By default, containers log a stack trace
 * for each, an easy way to flood the log.
 */
public class DisconnectFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = System.getLogger(DisconnectFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            if (response.isCommitted()) {
                // The container must close the connection, or the client would wait for the rest of the response.
                throw e;
            }
            LOGGER.log(Level.DEBUG, "A request was broken off", e);
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setHeader("Connection", "close");
            response.setContentLength(0);
        }
    }
}
