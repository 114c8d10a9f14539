package org.chatrpc.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import org.chatrpc.outbox.Answer.Later;

/**
 * Posts over HTTP on the thread of the caller, without a thread of its own that the application server does not manage.
 * The size of a response is limited, and so is the time of each read, and of the body as a whole. Thread-safe.
 */
final class ChatCall {
    private static final int CONNECT_MILLIS = 5_000;
    /**
     * For each read, and for the body. If the chat takes longer, the message is sent again, which creates no duplicate.
     * The headers have no overall limit, because this API supports none; only the chat or its proxy responds there.
     */
    private static final int READ_MILLIS = 30_000;

    private static final int MAX_RESPONSE_BYTES = 64 * 1024;

    private final URI service;

    /** @param chat the address of the chat, without a final slash */
    ChatCall(URI chat) {
        service = URI.create(chat + "/ChatService");
    }

    Answer send(String token, OutboxRow row) {
        try {
            return exchange(SendMessage.request(token, row));
        } catch (IOException e) {
            return Later.of(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) service.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        // The token must not be sent to another address.
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
        connection.setRequestProperty("SOAPAction", "\"\"");
        try (OutputStream out = connection.getOutputStream()) {
            out.write(request);
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            // Without a body there is no stream.
            return SendMessage.answer(status, in == null ? new byte[0] : read(in));
        }
    }

    /** Reads to the end, so that the connection can be used again. */
    private static byte[] read(InputStream in) throws IOException {
        long start = System.nanoTime();
        byte[] answer = new byte[MAX_RESPONSE_BYTES];
        int length = 0;
        int more = in.read(answer);
        while (more > 0) {
            length += more;
            if (System.nanoTime() - start > Duration.ofMillis(READ_MILLIS).toNanos()) {
                throw new SocketTimeoutException("The answer does not end");
            }
            more = length == MAX_RESPONSE_BYTES ? 0 : in.read(answer, length, MAX_RESPONSE_BYTES - length);
        }
        return Arrays.copyOf(answer, length);
    }
}
