package org.chatrpc.ops;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chatrpc.http.ResponseBody;
import org.chatrpc.telemetry.Metrics;

/** {@code /metrics} for Prometheus. Responds with 404 to callers who may not read it. Does not access the database. */
public class MetricsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Metrics metrics;

    @Inject
    private transient MetricsAccess access;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!access.allows(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ResponseBody.send(request, response, metrics.contentType(), metrics.text());
    }
}
