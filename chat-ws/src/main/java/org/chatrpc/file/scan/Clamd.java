package org.chatrpc.file.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.file.picture.content.Bytes;

/**
 * Asks ClamAV's daemon over TCP, with the command INSTREAM (clamd(8)): the file in pieces, each after its length, and
 * then a reply such as {@code stream: OK} or {@code stream: Eicar-Signature FOUND}. Thread-safe: a connection for each
 * file.
 */
final class Clamd implements Scanner {
    private static final Logger LOGGER = System.getLogger(Clamd.class.getName());
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(US_ASCII);
    private static final String PONG = "PONG";
    /** The daemon's error for a file larger than its setting StreamMaxLength. */
    private static final String TOO_LARGE = "size limit exceeded";

    private static final int PING_MILLIS = 5_000;
    private static final int PIECE = 65_536;
    private static final int MAX_ANSWER = 1_024;

    private final ScanPolicy.Address address;
    private final int timeoutMillis;

    Clamd(ScanPolicy.Address address, Duration timeout) {
        this.address = address;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    @Override
    public Verdict scan(Bytes file) throws IOException {
        return connected(timeoutMillis, socket -> scan(file, socket));
    }

    @Override
    public void requireAnswer() throws IOException {
        String answer = connected(Math.min(PING_MILLIS, timeoutMillis), socket -> {
            socket.getOutputStream().write(PING);
            return answer(socket.getInputStream());
        });
        if (!answer.equals(PONG)) {
            throw new IOException("clamd does not answer as clamd does: " + printable(answer));
        }
    }

    private interface Talk<T> {
        T with(Socket socket) throws IOException;
    }

    private <T> T connected(int millis, Talk<T> talk) throws IOException {
        try (Socket socket = new Socket()) {
            // Closing the socket ends any pending operation, also a write that the daemon does not read.
            CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                    () -> close(socket),
                    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, Runnable::run));
            try {
                socket.connect(new InetSocketAddress(address.host(), address.port()), millis);
                socket.setSoTimeout(millis);
                return talk.with(socket);
            } finally {
                deadline.cancel(false);
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "The connection to clamd could not be closed", e);
        }
    }

    private static Verdict scan(Bytes file, Socket socket) throws IOException {
        try {
            send(file, socket);
        } catch (IOException e) {
            // The daemon stops reading once the file is too large, and reports that.
            String reason = answer(socket.getInputStream());
            if (reason.isEmpty()) {
                throw e;
            }
            return verdict(reason);
        }
        return verdict(answer(socket.getInputStream()));
    }

    private static void send(Bytes file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write(COMMAND);
        long offset = 0;
        byte[] piece = file.read(0, PIECE);
        while (piece.length > 0) {
            out.writeInt(piece.length);
            out.write(piece);
            offset += piece.length;
            piece = file.read(offset, PIECE);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int b = in.read();
        while (b > 0 && answer.size() < MAX_ANSWER) {
            answer.write(b);
            b = in.read();
        }
        return answer.toString(US_ASCII).strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.endsWith(" FOUND")) {
            LOGGER.log(Level.WARNING, "A file was refused; clamd says: {0}", printable(answer));
            return Verdict.REFUSED;
        }
        if (answer.endsWith(": OK")) {
            return Verdict.CLEAN;
        }
        if (answer.contains(TOO_LARGE)) {
            return Verdict.TOO_LARGE;
        }
        if (answer.isEmpty()) {
            throw new EOFException("clamd ended without an answer");
        }
        throw new NoVerdictException("clamd has no verdict: " + printable(answer));
    }

    private static String printable(String answer) {
        return answer.replaceAll("[^ -~]", "?");
    }
}
