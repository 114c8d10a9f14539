package org.chatrpc.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The lines of a stream, read as they arrive, so that the process never blocks on its output. */
final class ProcessOutput {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private ProcessOutput(InputStream stream) {
        reader = new Thread(() -> read(stream), "process-output");
        reader.setDaemon(true);
    }

    static ProcessOutput of(InputStream stream) {
        ProcessOutput output = new ProcessOutput(stream);
        output.reader.start();
        return output;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitEnd() throws InterruptedException {
        reader.join();
    }

    private void read(InputStream stream) {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // The process was killed during the read; its earlier output is kept.
        }
    }
}
