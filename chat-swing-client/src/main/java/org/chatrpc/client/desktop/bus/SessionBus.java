package org.chatrpc.client.desktop.bus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/**
 * The session bus of the desktop, connected to when it is needed. Calls are made one after another on a thread of its
 * own, and each caller waits for a limited time, even if a service hangs. Thread-safe; not for the event thread.
 */
public final class SessionBus implements AutoCloseable {

    /** What is done with the bus. */
    @FunctionalInterface
    interface Work<T> {
        T with(DBusConnection bus) throws Exception;
    }

    private static final int MAX_WAITING = 8;
    private static final int IDLE_SECONDS = 10;

    /** Strongly referenced, so that its level is kept. A missing service is expected; keep the library quiet. */
    private static final Logger LIBRARY_LOG = Logger.getLogger("org.freedesktop.dbus");

    private final Optional<String> address;
    private final Duration timeout;
    private final ThreadPoolExecutor thread;
    /** Confined to the thread. */
    private Optional<DBusConnection> connected = Optional.empty();

    /**
     *
     * @param address of the bus; empty if there is none
     * @param timeout how long a caller waits
     */
    public SessionBus(Optional<String> address, Duration timeout) {
        LIBRARY_LOG.setLevel(Level.OFF);
        this.address = address;
        this.timeout = timeout;
        thread = new ThreadPoolExecutor(
                1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MAX_WAITING), work -> {
                    Thread made = new Thread(work, "session-bus");
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
    }

    /** The bus of this session, if it has one. */
    public static SessionBus ofDesktop(Duration timeout) {
        return new SessionBus(
                environment("DBUS_SESSION_BUS_ADDRESS")
                        .or(() -> environment("XDG_RUNTIME_DIR")
                                .map(folder -> Path.of(folder, "bus"))
                                .filter(Files::exists)
                                .map(socket -> "unix:path=" + socket)),
                timeout);
    }

    /**
     * Does something with the bus. If that fails or takes too long, the next call reconnects.
     *
     * @throws IOException if there is no bus, if the work failed, or if it took too long
     */
    <T> T call(Work<T> work) throws IOException {
        try {
            Future<T> result = thread.submit(() -> run(work));
            try {
                return result.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } finally {
                result.cancel(true);
            }
        } catch (ExecutionException e) {
            throw new IOException("The session bus does not do that", e.getCause());
        } catch (TimeoutException | RejectedExecutionException e) {
            throw new IOException("The session bus is too slow", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private <T> T run(Work<T> work) throws Exception {
        try {
            return work.with(connection());
        } catch (Exception | Error e) {
            disconnect();
            throw e;
        }
    }

    private DBusConnection connection() throws IOException, DBusException {
        if (connected.filter(DBusConnection::isConnected).isEmpty()) {
            disconnect();
            String where = address.orElseThrow(() -> new IOException("There is no session bus"));
            connected = Optional.of(
                    DBusConnectionBuilder.forAddress(where).withShared(false).build());
        }
        return connected.orElseThrow();
    }

    private void disconnect() {
        connected.ifPresent(DBusConnection::disconnect);
        connected = Optional.empty();
    }

    /** Closes the connection soon, and makes no other. */
    @Override
    public void close() {
        if (!thread.isShutdown()) {
            // After the call in progress; the waiting ones are discarded.
            thread.getQueue().clear();
            thread.execute(this::disconnect);
            thread.shutdown();
        }
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
