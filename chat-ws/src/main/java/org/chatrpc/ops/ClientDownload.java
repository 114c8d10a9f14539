package org.chatrpc.ops;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;

/** Hands out the desktop client: {@code /download/chat-client.jar}. */
public class ClientDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ClientJar client;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!client.isOffered()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/java-archive");
        response.setHeader("Content-Disposition", "attachment; filename=\"chat-client.jar\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLengthLong(Files.size(client.file()));
        Files.copy(client.file(), response.getOutputStream());
    }

    @Override
    protected long getLastModified(HttpServletRequest request) {
        return client.isOffered() ? client.file().toFile().lastModified() : -1;
    }
}
