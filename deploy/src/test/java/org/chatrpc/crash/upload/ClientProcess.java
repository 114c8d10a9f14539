package org.chatrpc.crash.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An {@link UploadClient} that is killed and started again. For one thread. */
final class ClientProcess implements AutoCloseable {
    private static final int END_MINUTES = 5;

    private final Path folder;
    private Process process;

    /** @param folder with what the client knows */
    ClientProcess(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    void start() throws IOException {
        Path output = folder.resolve("output");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        // Failsafe's own class path has only a jar that names this one.
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        UploadClient.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    /** With SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Lets it send the file that it has begun, and end; returns what it wrote about its files. */
    List<String> end() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(UploadClient.STOP), "");
        if (!process.waitFor(END_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("The client did not end: " + Files.readString(folder.resolve("output")));
        }
        return lines();
    }

    /** What it has written about its files so far. */
    List<String> lines() throws IOException {
        Path log = folder.resolve(UploadClient.LOG);
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
