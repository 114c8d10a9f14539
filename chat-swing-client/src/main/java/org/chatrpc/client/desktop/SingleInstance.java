package org.chatrpc.client.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.PrivateFiles;

/**
 * Ensures one client per data folder. The first instance holds a file lock, which the system releases when its
 * process ends, and listens on the loopback address; a later one sends its request there and ends. Requests are
 * authenticated by a secret in a file that only the owner can read.
 */
public final class SingleInstance implements AutoCloseable {

    /**
     * The arguments of a later start.
     *
     * @param server the address as given; empty for none
     * @param user empty for none
     */
    public record Request(String server, String user) {}

    /** The file that is locked by the client that uses the folder. */
    public static final String LOCK = "client.lock";

    /** The file that says how to reach that client. */
    public static final String DOOR = "client.door";

    private static final Logger LOG = Logger.getLogger(SingleInstance.class.getName());
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final FileLock lock;
    private final ServerSocket socket;
    private final byte[] secret;

    private SingleInstance(FileLock lock, ServerSocket socket, byte[] secret) {
        this.lock = lock;
        this.socket = socket;
        this.secret = secret;
    }

    /**
     * Claims a folder if no other client has it. Later starts wait until {@link #listen} is called.
     *
     * @return empty if another client has the folder
     * @throws IOException if the folder cannot be used
     */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        PrivateFiles.createFolder(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isPresent()) {
                return Optional.of(open(folder, lock.get()));
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Another instance in this process holds the lock.
            return Optional.empty();
        }
    }

    private static SingleInstance open(Path folder, FileLock lock) throws IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
            String door = socket.getLocalPort() + "\n" + HexFormat.of().formatHex(secret) + "\n";
            PrivateFiles.replace(door(folder), door);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
        return new SingleInstance(lock, socket, secret);
    }

    /**
     * Sends the arguments of this start to the client that holds a folder.
     *
     * @return whether it was received in time
     */
    public static boolean send(Path folder, Request request, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        do {
            // The other instance may hold the lock but not have written its file yet.
            if (sendTo(folder, request)) {
                return true;
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        } while (System.nanoTime() < end);
        return false;
    }

    /** Accepts requests of later starts. The listener is called on a separate thread. */
    public void listen(Consumer<Request> listener) {
        Thread thread = new Thread(() -> serve(listener), "later starts");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        lock.channel().close();
    }

    private void serve(Consumer<Request> listener) {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setSoTimeout(TIMEOUT_MILLIS);
                answer(caller, listener);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.log(Level.FINE, "A request of a later start was invalid", e);
                }
            }
        }
    }

    private void answer(Socket caller, Consumer<Request> listener) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        byte[] proof = in.readNBytes(secret.length);
        if (MessageDigest.isEqual(proof, secret)) {
            // At most 64 KB each, by the format of readUTF.
            listener.accept(new Request(in.readUTF(), in.readUTF()));
            caller.getOutputStream().write(1);
        }
    }

    private static boolean sendTo(Path folder, Request request) {
        try {
            List<String> door = Files.readAllLines(door(folder), UTF_8);
            try (Socket socket = new Socket()) {
                int port = Integer.parseInt(door.get(0));
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                socket.setSoTimeout(TIMEOUT_MILLIS);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.write(HexFormat.of().parseHex(door.get(1)));
                out.writeUTF(request.server());
                out.writeUTF(request.user());
                out.flush();
                return socket.getInputStream().read() == 1;
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.log(Level.FINE, "The other client does not listen yet", e);
            return false;
        }
    }

    private static Path door(Path folder) {
        return folder.resolve(DOOR);
    }
}
