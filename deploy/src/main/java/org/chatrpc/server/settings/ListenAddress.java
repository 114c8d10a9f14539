package org.chatrpc.server.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;

/**
 * A port reserved for the server. It stays reserved until GlassFish binds it a second or two later, so that no other
 * process gets it in between.
 */
public final class ListenAddress implements AutoCloseable {

    private final String host;
    private final InetAddress address;
    private final Socket socket;
    private final int port;

    private ListenAddress(String host, InetAddress address, Socket socket) {
        this.host = host;
        this.address = address;
        this.socket = socket;
        this.port = socket.getLocalPort();
    }

    /** @throws StartFailure if the host is unknown on this machine or the port is in use */
    public static ListenAddress reserve(String host, int port) throws StartFailure {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartFailure("The host " + host + " is unknown. Give an address of this machine with --host.", e);
        }
        try {
            // Bound without listening, so that clients are refused at once until the server is ready.
            Socket socket = new Socket();
            // Connections of a server that has just stopped here may still be closing.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return new ListenAddress(host, address, socket);
        } catch (IOException e) {
            throw failure(host, port, e);
        }
    }

    private static StartFailure failure(String host, int port, IOException e) {
        String reason = String.valueOf(e.getMessage());
        return new StartFailure(
                reason.contains("in use")
                        ? "Port " + port + " on " + host
                                + " is in use. Choose another with --port (0 for any free one)."
                        : "Cannot listen on " + host + " port " + port + ": " + reason + ".",
                e);
    }

    public int port() {
        return port;
    }

    /** Whether only programs on this machine can connect. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** Gives the reserved port to those who listen on it. */
    public void handTo(Listening listening) throws StartFailure {
        close();
        try {
            listening.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw failure(host, port, e);
        }
    }

    /** Listens on an address. */
    public interface Listening {
        void bind(InetSocketAddress address) throws IOException;
    }

    /** The host for addresses used by clients on this machine. */
    public String clientHost() {
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        return host.indexOf(':') < 0 || host.startsWith("[") ? host : '[' + host + ']';
    }

    /** Releases the port. */
    @Override
    public void close() throws StartFailure {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailure("Cannot release port " + port() + ": " + e.getMessage(), e);
        }
    }
}
