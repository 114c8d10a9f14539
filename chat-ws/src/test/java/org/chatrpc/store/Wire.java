package org.chatrpc.store;

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

/** A network cable to a server on the loopback address, which a test can pull, hold and plug in again. */
public final class Wire implements AutoCloseable {
    private final InetSocketAddress server;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;
    private volatile boolean held;

    public Wire(int serverPort) {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        port = listen(0);
    }

    /** Where the server is reached through this wire. */
    public int port() {
        return port;
    }

    /** Every connection breaks, and new ones are refused. */
    public void pull() {
        close();
    }

    /** Nothing gets through, and nobody is told. */
    public void hold() {
        held = true;
    }

    public void plugIn() {
        held = false;
        if (listener.isClosed()) {
            listen(port);
        }
    }

    @Override
    public void close() {
        quietly(listener);
        sockets.forEach(Wire::quietly);
        sockets.clear();
    }

    private int listen(int at) {
        try {
            ServerSocket open = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
            listener = open;
            start(() -> accept(open));
            return open.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                Socket onward = new Socket();
                sockets.add(client);
                sockets.add(onward);
                onward.connect(server);
                start(() -> copy(client, onward));
                start(() -> copy(onward, client));
            } catch (IOException e) {
                // The wire was pulled, or the server is down: the loop's condition tells.
            }
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int count = in.read(buffer);
            while (count >= 0) {
                while (held && !from.isClosed()) {
                    Thread.sleep(5);
                }
                out.write(buffer, 0, count);
                count = in.read(buffer);
            }
        } catch (IOException | InterruptedException e) {
            // Either end hung up.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void quietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Closed is closed.
        }
    }
}
