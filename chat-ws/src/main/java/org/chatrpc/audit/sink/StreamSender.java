package org.chatrpc.audit.sink;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages over TCP or TLS. The protocol has no acknowledgements: messages in flight when a connection breaks may
 * be lost, so the last ones are sent again over the next connection. For one thread, except for {@link #close}.
 */
final class StreamSender implements Closeable {
    private static final Logger LOGGER = System.getLogger(StreamSender.class.getName());
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    /** About as many messages as fit into the buffer below. */
    static final int SENT_AGAIN = 200;

    private static final int SEND_BUFFER = 65_536;

    private final String host;
    private final int port;
    private final boolean secure;
    private final SSLSocketFactory tls;
    private final Duration deadline;
    private final ScheduledThreadPoolExecutor watchdog = watchdog();
    /** The last messages that were sent completely, oldest first. */
    private final Deque<byte[]> recent = new ArrayDeque<>();

    private volatile @Nullable Socket raw;
    private volatile @Nullable Socket connection;

    private interface Step {
        void run() throws IOException;
    }

    /**
     * @param server tcp or tls, a host and a port
     * @param deadline how long one message, or greeting the server, may take
     */
    StreamSender(URI server, SSLSocketFactory tls, Duration deadline) {
        // An address of IPv6 has brackets in a URI only.
        this.host = server.getHost().replaceAll("[\\[\\]]", "");
        this.port = server.getPort();
        this.secure = server.getScheme().equals("tls");
        this.tls = tls;
        this.deadline = deadline;
    }

    /** The thread exists only during a send. */
    private static ScheduledThreadPoolExecutor watchdog() {
        ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "chat-audit-syslog");
            thread.setDaemon(true);
            return thread;
        });
        watchdog.setKeepAliveTime(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        watchdog.allowCoreThreadTimeOut(true);
        watchdog.setRemoveOnCancelPolicy(true);
        return watchdog;
    }

    /** Sends messages, each with its frame, in order. */
    void send(List<byte[]> messages) throws IOException {
        try {
            Socket open = connection;
            if (open == null || isClosedByServer(open)) {
                disconnect();
                open = connect();
                sendAll(open, List.copyOf(recent));
            }
            sendAll(open, messages);
        } catch (IOException e) {
            disconnect();
            throw e;
        }
        for (byte[] message : messages) {
            recent.addLast(message);
            if (recent.size() > SENT_AGAIN) {
                recent.removeFirst();
            }
        }
    }

    private void sendAll(Socket open, List<byte[]> messages) throws IOException {
        OutputStream out = open.getOutputStream();
        for (byte[] message : messages) {
            within(deadline, () -> {
                out.write(message);
                out.flush();
            });
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        raw = socket;
        socket.setKeepAlive(true);
        socket.setSendBufferSize(SEND_BUFFER);
        socket.connect(new InetSocketAddress(host, port), (int) CONNECT_TIMEOUT.toMillis());
        Socket open = secure ? secured(socket) : socket;
        connection = open;
        return open;
    }

    private SSLSocket secured(Socket socket) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        // Without this, any trusted certificate would be accepted, whatever host it belongs to.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        within(deadline, secured::startHandshake);
        return secured;
    }

    /** Without this check, the first message after an idle period could be lost. Syslog servers send nothing themselves. */
    private static boolean isClosedByServer(Socket open) {
        try {
            open.setSoTimeout(1);
            InputStream in = open.getInputStream();
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Java has no timeout for writing: the connection is closed then. */
    private void within(Duration time, Step step) throws IOException {
        Socket guarded = raw;
        AtomicBoolean expired = new AtomicBoolean();
        ScheduledFuture<?> alarm;
        try {
            alarm = watchdog.schedule(
                    () -> {
                        // Before the step fails because of it; the future is not done by then.
                        expired.set(true);
                        close(guarded);
                    },
                    time.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new IOException("Closed", e);
        }
        try {
            step.run();
        } catch (IOException e) {
            throw expired.get() ? new IOException("It took nothing for " + time.toSeconds() + " s", e) : e;
        } finally {
            alarm.cancel(false);
        }
    }

    private void disconnect() {
        close(raw);
        raw = null;
        connection = null;
    }

    private static void close(@Nullable Socket socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "The connection to the syslog server could not be closed", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (watchdog.isShutdown()) {
            return;
        }
        Socket open = connection;
        // TLS sends a close notification, and waits for that until nothing else is being written.
        within(CLOSE_TIMEOUT, () -> close(open));
        close(raw);
        watchdog.shutdownNow();
    }
}
