package org.chatrpc.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A chat server in a process of its own, on which nothing is faked: it can be killed, told to stop, and started again
 * on the same port and data folder. It ends with {@link #close}, and at the latest with the JVM of the test.
 *
 * <p>Made by {@link ServerLaunch}. Its methods are for one thread, except {@link #kill}, which any thread may call.
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

    /** Where the application is, with a slash at the end: {@code http://127.0.0.1:54321/chat/}. */
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

    /** What the current process has written to standard output so far. */
    public List<String> output() {
        return out.lines();
    }

    /** What the current process has written to standard error so far. */
    public List<String> errors() {
        return err.lines();
    }

    /** What the running process is doing: its threads, and the end of its log. For the message of a failed test. */
    public String describe() {
        return report() + "\n" + Diagnosis.of(process, launch.data());
    }

    /** Ends the process as a power cut would (SIGKILL), and waits until it is gone. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    /** Asks the process to stop (SIGTERM), waits until it is gone, and returns its exit code. */
    public int terminate() {
        process.destroy();
        return awaitExit();
    }

    /** Waits until the process ends by itself, and returns its exit code. */
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

    /** Starts the ended server again, on the same port and data folder, and waits until it is ready. */
    public void restart() {
        relaunch();
        awaitReady();
    }

    /** Starts the ended server again, on the same port and data folder, and waits for nothing. */
    public void relaunch() {
        if (process.isAlive()) {
            throw new IllegalStateException("The server still runs; kill or terminate it first");
        }
        launch.port(port());
        launch();
    }

    /** Waits for the line that the server prints when it can serve. */
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
            // The JVM is ending, and the hook is about to find nothing to do.
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
