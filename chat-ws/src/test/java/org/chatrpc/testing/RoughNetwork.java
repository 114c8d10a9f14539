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
 * A cable to a server on the loopback address that can be cut: forwards every byte both ways, until it resets all
 * connections and refuses new ones, or keeps them open and lets nothing through. Listens on a free port of the loopback
 * address. Thread-safe.
 */
public final class RoughNetwork implements AutoCloseable {

    private enum State {
        WHOLE,
        CUT,
        SILENT
    }

    private static final int CONNECT_MILLIS = 2_000;

    private final int serverPort;
    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object change = new Object();
    private State state = State.WHOLE; // guarded by change

    /** @param serverPort of the loopback address */
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

    /** Resets all connections and refuses new ones, as a router does that is switched off and on. */
    public void cut() {
        change(State.CUT);
        sockets.forEach(RoughNetwork::reset);
        sockets.clear();
    }

    /** Lets nothing through any more and says nothing about it, as a radio cell does that is left. */
    public void silence() {
        change(State.SILENT);
    }

    /** Mends it; connections that were open in silence go on where they were. */
    public void mend() {
        change(State.WHOLE);
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
                // Either the test is over, or the server is away: the client sees a closed connection.
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
            // It was cut meanwhile, and may have missed these two.
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
                awaitSound();
                out.write(buffer, 0, n);
            }
        } catch (IOException | InterruptedException e) {
            // Cut: both ends go.
        } finally {
            drop(from);
            drop(to);
        }
    }

    private void awaitSound() throws InterruptedException {
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
            // The other thread of this connection was faster.
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
