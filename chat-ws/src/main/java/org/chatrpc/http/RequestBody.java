package org.chatrpc.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Reads the whole body of a request, up to a limit. */
final class RequestBody {
    /** How many times the limit is read and discarded: a client that is still sending would never see the response. */
    private static final int MAX_DISCARDED_LIMITS = 16;

    private RequestBody() {}

    /**
     * Reads the body; refuses one that is too large with REQUEST_TOO_LARGE.
     *
     * @param announced the value of Content-Length, or -1 if there is none
     */
    static byte[] read(InputStream in, long announced, int maxBytes) throws IOException {
        if (announced > maxBytes) {
            throw tooLarge(in, maxBytes);
        }
        byte[] body = announced >= 0 ? exactly(in, (int) announced) : upTo(in, maxBytes);
        if (body.length > maxBytes) {
            throw tooLarge(in, maxBytes);
        }
        return body;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] body = new byte[length];
        if (in.readNBytes(body, 0, length) < length) {
            throw new EOFException("The request ended before its announced length of " + length + " bytes.");
        }
        return body;
    }

    /** The body; one byte more than the limit if the body is too large. */
    private static byte[] upTo(InputStream in, int maxBytes) throws IOException {
        byte[] body = new byte[Math.min(4096, maxBytes + 1)];
        int length = 0;
        while (true) {
            length += in.readNBytes(body, length, body.length - length);
            if (length < body.length) {
                return Arrays.copyOf(body, length);
            }
            if (length > maxBytes) {
                return body;
            }
            body = Arrays.copyOf(body, (int) Math.min(maxBytes + 1L, length * 4L));
        }
    }

    private static ChatException tooLarge(InputStream in, int maxBytes) throws IOException {
        byte[] discarded = new byte[8192];
        long left = (long) maxBytes * MAX_DISCARDED_LIMITS;
        for (int read; left > 0 && (read = in.read(discarded)) >= 0; ) {
            left -= read;
        }
        return ChatException.of(
                Problem.REQUEST_TOO_LARGE, "The request is larger than this server accepts: " + maxBytes + " bytes.");
    }
}
