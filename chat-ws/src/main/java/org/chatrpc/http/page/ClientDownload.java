package org.chatrpc.http.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.chatrpc.http.ResponseBody;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.transfer.FileTransfers;

/** Serves the desktop client: {@code /download/chat-client.jar}, and the native packages under their file names. */
public class ClientDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient ClientFiles client;

    @Inject
    private transient FileTransfers transfers;

    @Inject
    private transient TrustedProxies proxies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ClientFile> requested = requested(request);
        if (requested.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        ClientFile file = requested.get();
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        // May be cached, but must be revalidated: the server may have been upgraded since.
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLengthLong(file.size());
        if (ResponseBody.expectsBody(request)) {
            transfers.send(file.path(), proxies.clientOf(request), request, response);
        }
    }

    @Override
    protected long getLastModified(HttpServletRequest request) {
        return requested(request)
                .map(file -> file.path().toFile().lastModified())
                .orElse(-1L);
    }

    /** Looks the name up among the offered files, so that no other path ever reaches the file system. */
    private Optional<ClientFile> requested(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? Optional.empty() : client.named(path.substring(1));
    }
}
