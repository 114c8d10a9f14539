package org.chatrpc.ops;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.chatrpc.http.ResponseBody;
import org.chatrpc.search.IndexState;

/**
 * Health checks for load balancers and supervisors: {@code /health/live} shows whether to keep the process running,
 * {@code /health/ready} whether to route requests to it, {@code /health/search} whether searches are served, {@code
 * /health/files} whether files can be sent and read. Status 200 or 503, and one line of JSON.
 */
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ChatApplication application;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> answer(request, response, application.liveness(), "up", "down");
            case "/ready" -> answer(request, response, application.readiness(), "ready", "not ready");
            case "/search" -> answer(request, response, search(application.search()), "ready", "not ready");
            case "/files" -> answer(request, response, application.files(), "ready", "not ready");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Readiness search(IndexState state) {
        return switch (state.phase()) {
            case READY -> Readiness.READY;
            case INDEXING ->
                Readiness.notReady(String.format(
                        Locale.ROOT, "The search index is being made: %.1f%% are done.", 100 * state.progress()));
            case FAILED -> Readiness.notReady(state.reason());
        };
    }

    private static void answer(
            HttpServletRequest request, HttpServletResponse response, Readiness readiness, String good, String bad)
            throws IOException {
        if (readiness.ready()) {
            answer(request, response, HttpServletResponse.SC_OK, "{\"status\":\"" + good + "\"}");
        } else {
            String json = "{\"status\":\"" + bad + "\",\"reason\":\"" + readiness.reason() + "\"}";
            answer(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, json);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, int status, String json)
            throws IOException {
        response.setStatus(status);
        ResponseBody.send(request, response, "application/json", (json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
