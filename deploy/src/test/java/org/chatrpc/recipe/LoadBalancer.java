package org.chatrpc.recipe;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** HAProxy with the unchanged recipe of this module, in front of three nodes. Ends with {@link #close}. */
public final class LoadBalancer implements AutoCloseable {

    private static final Path RECIPE = Path.of("haproxy", "haproxy.cfg");

    private final int port = freePort();
    private final Process process;

    /** @param ports of the three nodes, on the loopback address */
    public LoadBalancer(List<Integer> ports) {
        ProcessBuilder builder = new ProcessBuilder("haproxy", "-db", "-f", RECIPE.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "haproxy.log").toFile());
        builder.environment().put("CHAT_BIND", "127.0.0.1:" + port);
        for (int i = 0; i < ports.size(); i++) {
            builder.environment().put("CHAT_NODE_" + (i + 1), "127.0.0.1:" + ports.get(i));
        }
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("HAProxy does not start: is it installed?", e);
        }
        await("HAProxy").until(this::listens);
    }

    /** Whether there is an HAProxy on this machine. */
    public static boolean isInstalled() {
        return Optional.ofNullable(System.getenv("PATH")).stream()
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "haproxy")));
    }

    public int port() {
        return port;
    }

    public URI service() {
        return URI.create("http://127.0.0.1:" + port + "/chat/ChatService");
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("HAProxy ended; see target/haproxy.log");
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
