package org.chatrpc.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Serves the desktop client: {@code /download/chat-client.jar}, and the native packages under their file names. */
public class ClientDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ClientFiles client;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ClientFile> wanted = wanted(request);
        if (wanted.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ClientFile file = wanted.get();
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        // May be cached, but must be revalidated: the server may have been upgraded since.
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLengthLong(file.size());
        if (ResponseBody.isWanted(request)) {
            Files.copy(file.path(), response.getOutputStream());
        }
    }

    @Override
    protected long getLastModified(HttpServletRequest request) {
        return wanted(request).map(file -> file.path().toFile().lastModified()).orElse(-1L);
    }

    /** Looks the name up among the offered files, so that no other path ever reaches the file system. */
    private Optional<ClientFile> wanted(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? Optional.empty() : client.named(path.substring(1));
    }
}
