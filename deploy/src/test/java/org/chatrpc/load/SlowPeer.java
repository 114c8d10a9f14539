package org.chatrpc.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A connection on which a test sends and reads what it likes, when it likes. */
public final class SlowPeer implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final URI service;

    SlowPeer(URI service) throws IOException {
        this(service, "127.0.0.1");
    }

    /**
     * A connection from another network, which to a server on this machine is another loopback address.
     *
     * @param from the address of the client, such as 127.0.0.2
     */
    public SlowPeer(URI service, String from) throws IOException {
        this.service = service;
        // A small receive buffer, so that a server notices soon that nothing is read.
        socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.bind(new InetSocketAddress(from, 0));
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
    }

    /** Sends the head of a call whose body has this length. */
    public SlowPeer head(int contentLength, String... headers) throws IOException {
        StringBuilder head =
                new StringBuilder("POST " + service.getPath() + " HTTP/1.1\r\nHost: " + service.getAuthority()
                        + "\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: " + contentLength + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return send(head + "\r\n");
    }

    /** Sends a whole call. */
    SlowPeer call(String body) throws IOException {
        return head(body.length()).send(body);
    }

    /** Asks for what is at this path. */
    public SlowPeer get(String path, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return send(head + "\r\n");
    }

    /** Sends the text. */
    public SlowPeer send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends unless the server has closed the connection. */
    public void trySend(String text) {
        try {
            send(text);
        } catch (IOException e) {
            // Closed by the server, as it may.
        }
    }

    /** Reads at most this many bytes, as many as there are. */
    void readSome(int most) throws IOException {
        int there = Math.min(most, socket.getInputStream().available());
        socket.getInputStream().readNBytes(there);
    }

    /** Reads until the server closes the connection. */
    public String readToEnd() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Reads until a text has been received, and returns everything received until then. */
    public String readUntil(String end) throws IOException {
        StringBuilder received = new StringBuilder();
        byte[] chunk = new byte[4_096];
        while (received.indexOf(end) < 0) {
            int read = socket.getInputStream().read(chunk);
            if (read < 0) {
                throw new IOException("The server closed the connection after: " + received);
            }
            received.append(new String(chunk, 0, read, UTF_8));
        }
        return received.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
