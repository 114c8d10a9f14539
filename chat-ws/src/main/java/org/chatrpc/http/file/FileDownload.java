package org.chatrpc.http.file;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.file.Download;
import org.chatrpc.http.ResponseBody;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.transfer.FileTransfers;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.ScopedCalls;

/**
 * {@code /files/} and the id of an attachment, and the same with {@code /thumbnail}, for programs and for speed: with the token of
 * a session or of a service that may read the file's room as {@code Authorization: Bearer}, never in the address, which ends up in
 * logs. A caller who may not read the file gets 404, as if it did not exist; a token of another scope gets 403, whether
 * it exists or not.
 */
public class FileDownload extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{32})(/thumbnail)?");
    private static final Pattern BEARER = Pattern.compile("\\s*[Bb]earer\\s+([!-~]{1,200})\\s*");

    /** RFC 6585, section 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Set<Problem> POSSIBLY_STALE = Set.of(Problem.NO_SUCH_FILE, Problem.UNAUTHENTICATED);

    private static final Duration MOST_CATCHING_UP = Duration.ofSeconds(1);

    @Inject
    private transient ChatServices services;

    @Inject
    private transient FileTransfers transfers;

    @Inject
    private transient TrustedProxies proxies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(find(request), request, response);
        } catch (ChatException e) {
            refuse(e, response);
        } catch (StoreUnavailableException e) {
            refuse(e.refusal(), response);
        }
    }

    /** The file that the caller may read. */
    private Download find(HttpServletRequest request) {
        services.journal().requireLoaded();
        Matcher bearer = BEARER.matcher(
                Optional.ofNullable(request.getHeader("Authorization")).orElse(""));
        if (!bearer.matches()) {
            throw ChatException.of(Problem.UNAUTHENTICATED, "The token is missing.");
        }
        long applied = services.journal().applied();
        try {
            return open(request, bearer.group(1), true);
        } catch (ChatException e) {
            // The session or the message may be so new that this node has not applied it yet.
            if (!POSSIBLY_STALE.contains(e.problem()) || !services.journal().catchUp(applied, MOST_CATCHING_UP)) {
                throw e;
            }
            return open(request, bearer.group(1), false);
        }
    }

    /**
     * @param counted whether to count the call against the rate of its user, as the first attempt does
     */
    private Download open(HttpServletRequest request, String token, boolean counted) {
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        String id = path.matches() ? path.group(1) : "";
        if (counted) {
            // Before the scope is compared, as that may ask the database for the room of the file.
            services.downloads()
                    .count(services.sessions()
                            .authenticate(token, scope -> true)
                            .username());
        }
        String username = services.sessions()
                .authenticate(token, scope -> new ScopedCalls(services).allowDownload(scope, id))
                .username();
        if (id.isEmpty()) {
            throw ChatException.of(Problem.NO_SUCH_FILE, "There is no such file.");
        }
        return services.downloads().open(username, id, path.group(2) != null);
    }

    private void send(Download download, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = "\"" + download.tag() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        SafeHeaders.add(response, download.name(), download.mediaType());
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        // A part of a file that has changed would be of no use (RFC 9110, section 13.1.5).
        String ifRange = request.getHeader("If-Range");
        String wanted = ifRange == null || ifRange.equals(tag) ? request.getHeader("Range") : null;
        Optional<ByteRange> range = ByteRange.of(wanted, download.size());
        if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + download.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            response.setContentLength(0);
            return;
        }
        ByteRange part = range.get();
        if (part.length() < download.size()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", part.header(download.size()));
        }
        response.setContentLengthLong(part.length());
        if (ResponseBody.expectsBody(request)) {
            transfers.send(new DownloadStream(download, part), proxies.clientOf(request), request, response);
        }
    }

    private static void refuse(ChatException refusal, HttpServletResponse response) throws IOException {
        response.reset();
        refusal.retryAfter()
                .ifPresent(after -> response.setIntHeader("Retry-After", (int) Math.max(1, after.toSeconds())));
        switch (refusal.problem()) {
            case NO_SUCH_FILE -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case UNAUTHENTICATED -> {
                response.setHeader("WWW-Authenticate", "Bearer");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
            case PASSWORD_CHANGE_REQUIRED, NOT_PERMITTED -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case RATE_LIMITED -> response.sendError(TOO_MANY_REQUESTS);
            default -> response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
