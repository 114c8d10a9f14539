package org.chatrpc.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a response body that is in memory. */
public final class ResponseBody {
    private ResponseBody() {}

    /** Sets the Content-Length for HEAD, too, although no body follows (RFC 9110, section 9.3.2). */
    public static void send(HttpServletRequest request, HttpServletResponse response, String contentType, byte[] body)
            throws IOException {
        response.setContentType(contentType);
        response.setContentLength(body.length);
        if (expectsBody(request)) {
            response.getOutputStream().write(body);
        }
    }

    public static boolean expectsBody(HttpServletRequest request) {
        return !"HEAD".equals(request.getMethod());
    }
}
