package org.chatrpc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy to a server on the loopback address that simulates network failures: it forwards every byte in both
 * directions, until a test makes it reset all connections and refuse new ones, or to keep them open but forward nothing.
 * Listens on a free port of the loopback address. Thread-safe.
 */
public final class RoughNetwork implements AutoCloseable {

    private enum State {
        FORWARDING,
        CUT,
        SILENT
    }

    private static final int CONNECT_MILLIS = 2_000;

    private final int serverPort;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private State state = State.FORWARDING; // guarded by change

    /**
     * @param serverPort the server's port on the loopback address
     */
    public RoughNetwork(int serverPort) {
        this.serverPort = serverPort;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("rough-network", this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Resets all connections and refuses new ones, as when a router is switched off and on. */
    public void cut() {
        change(State.CUT);
        sockets.forEach(RoughNetwork::reset);
        sockets.clear();
    }

    /** Silently forwards nothing any more, as when a mobile device leaves its cell. */
    public void silence() {
        change(State.SILENT);
    }

    /** Restores the network; connections left open by a silence continue where they stopped. */
    public void restore() {
        change(State.FORWARDING);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void change(State now) {
        synchronized (change) {
            state = now;
            change.notifyAll();
        }
    }

    private State state() {
        synchronized (change) {
            return state;
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // Either the test is over, or the server is down: the client sees a closed connection.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (state() == State.CUT) {
            drop(client);
            return;
        }
        Socket server = new Socket();
        try {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort), CONNECT_MILLIS);
        } catch (IOException away) {
            drop(client);
            throw away;
        }
        sockets.add(server);
        if (state() == State.CUT) {
            // Cut meanwhile; cut() may not have seen these two sockets.
            drop(client);
            drop(server);
            return;
        }
        start("rough-network-up", () -> forward(client, server));
        start("rough-network-down", () -> forward(server, client));
    }

    private void forward(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                awaitForwarding();
                out.write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException e) {
            // Cut; both ends are closed.
        } finally {
            drop(from);
            drop(to);
        }
    }

    private void awaitForwarding() throws InterruptedException {
        synchronized (change) {
            while (state == State.SILENT) {
                change.wait();
            }
        }
    }

    private void drop(Socket socket) {
        sockets.remove(socket);
        reset(socket);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // The other thread of this connection has already closed it.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
