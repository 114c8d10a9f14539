package org.chatrpc.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real chat server in a separate process, which can be killed, stopped, and restarted on the same port and data
 * folder. It ends with {@link #close}, and at the latest with the JVM of the test.
 *
 * <p>Created by {@link ServerLaunch}. For one thread, except {@link #kill}, which any thread may call.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final String READY = "Chat is ready at ";

    private final ServerLaunch launch;
    private final Thread reaper = new Thread(this::kill, "server-process-reaper");
    private volatile Process process;
    private ProcessOutput out;
    private ProcessOutput err;
    private URI base;

    ServerProcess(ServerLaunch launch) {
        this.launch = launch;
        Runtime.getRuntime().addShutdownHook(reaper);
    }

    /** The application's address, with a final slash: {@code http://127.0.0.1:54321/chat/}. */
    public URI base() {
        if (base == null) {
            throw new IllegalStateException("The server has not been ready yet");
        }
        return base;
    }

    /** The address of the SOAP service. */
    public URI service() {
        return base().resolve("ChatService");
    }

    public int port() {
        return base().getPort();
    }

    public Path data() {
        return launch.data();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The current process's standard output so far. */
    public List<String> output() {
        return out.lines();
    }

    /** The first line of the output with these words. A server that is ready may not have printed it yet. */
    public String awaitLine(String words) {
        return Awaitility.await()
                .until(
                        () -> output().stream()
                                .filter(line -> line.contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The current process's standard error so far. */
    public List<String> errors() {
        return err.lines();
    }

    /** The state of the process for the message of a failed test: its threads, and the end of its log. */
    public String describe() {
        return report() + "\n" + Diagnosis.of(process, launch.data());
    }

    /** Kills the process with SIGKILL, like a power failure, and waits until it has ended. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Asks the process to stop (SIGTERM), waits until it has ended, and returns its exit code. */
    public int terminate() {
        process.destroy();
        return awaitExit();
    }

    /** Waits until the process exits by itself, and returns its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The server did not end within " + STOP_LIMIT + ". " + report());
            }
            out.awaitEnd();
            err.awaitEnd();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the server was ending", e);
        }
    }

    /** Restarts the server on the same port and data folder, and waits until it is ready. */
    public void restart() {
        relaunch();
        awaitReady();
    }

    /** Restarts the server on the same port and data folder, without waiting. */
    public void relaunch() {
        if (process.isAlive()) {
            throw new IllegalStateException("The server still runs; kill or terminate it first");
        }
        launch.port(port());
        launch();
    }

    /** Waits for the line that the server prints when it is ready. */
    public void awaitReady() {
        Awaitility.await("the server to be ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> readyLine() != null || !process.isAlive());
        if (readyLine() == null) {
            throw new AssertionError("The server ended before it was ready. " + report());
        }
        base = URI.create(readyLine().substring(READY.length()));
    }

    @Override
    public void close() {
        kill();
        try {
            Runtime.getRuntime().removeShutdownHook(reaper);
        } catch (IllegalStateException e) {
            // The JVM is shutting down; the hook will run.
        }
    }

    void launch() {
        process = launch.begin();
        out = ProcessOutput.of(process.getInputStream());
        err = ProcessOutput.of(process.getErrorStream());
    }

    private String readyLine() {
        return output().stream()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .orElse(null);
    }

    private String report() {
        return "Output: " + output() + ", errors: " + errors() + ", log: "
                + launch.data().resolve("logs");
    }
}
