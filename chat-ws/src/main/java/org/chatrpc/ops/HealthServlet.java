package org.chatrpc.ops;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What load balancers and supervisors ask: {@code /health/live} whether to leave the process running, {@code /health/ready}
 * whether to send it calls. Status 200 or 503, and one line of JSON.
 */
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ChatApplication application;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> answer(response, application.liveness(), "up", "down");
            case "/ready" -> answer(response, application.readiness(), "ready", "not ready");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(HttpServletResponse response, Readiness readiness, String good, String bad)
            throws IOException {
        if (readiness.ready()) {
            answer(response, HttpServletResponse.SC_OK, "{\"status\":\"" + good + "\"}");
        } else {
            String json = "{\"status\":\"" + bad + "\",\"reason\":\"" + readiness.reason() + "\"}";
            answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, json);
        }
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        byte[] line = (json + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(line.length);
        response.getOutputStream().write(line);
    }
}
