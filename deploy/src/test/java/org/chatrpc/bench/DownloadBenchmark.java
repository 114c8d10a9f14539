package org.chatrpc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/**
 * Compares {@code GET /files/ID} with a static file of the same content, which the same server sends out of its document root: in
 * turns, after a warm-up, by one client that throws away what it gets. Client and server share the machine, so only the ratio says
 * anything.
 *
 * <pre>mvn -q -DskipTests verify -Pbench -Dbench.main=org.chatrpc.bench.DownloadBenchmark</pre>
 */
public final class DownloadBenchmark {
    private static final int MIB = 1 << 20;
    private static final int SIZE = 100 * MIB;
    private static final int PART = 131_072;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 15;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final byte[] buffer = new byte[262_144];

    private DownloadBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("chat-bench");
        ServerLaunch launch =
                ServerLaunch.in(data).setting("chat.filePart.perSecond", "0").setting("chat.file.maxMib", "200");
        for (String option : arguments) {
            launch.jvm(option);
        }
        try (ServerProcess server = launch.start()) {
            new DownloadBenchmark().run(server);
            server.terminate();
        }
    }

    private void run(ServerProcess server) throws Exception {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        // The start page is the only static file that the server's guard passes on.
        Files.write(documents(server.data()).resolve("index.html"), content);
        Soap soap = new Soap(server.service());
        String token = soap.register("reader");
        HttpRequest file = HttpRequest.newBuilder(URI.create(server.base() + "files/" + upload(soap, token, content)))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpRequest fixed = HttpRequest.newBuilder(server.base().resolve("/")).build();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            double mine = rate(file);
            double other = rate(fixed);
            if (i >= 0) {
                ours[i] = mine;
                theirs[i] = other;
            }
        }
        System.out.println(summary("file of the chat", ours));
        System.out.println(summary("static file", theirs));
        System.out.println(String.format(Locale.ROOT, "ratio of the medians %.2f", median(ours) / median(theirs)));
    }

    /** Where the embedded server looks for what is not under the path of the chat. */
    private static Path documents(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isDirectory)
                    .filter(path -> path.endsWith("docroot"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String upload(Soap soap, String token, byte[] content) throws Exception {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        String id = Soap.first(
                soap.call("<BeginUpload><token>" + token + "</token><room>general</room><name>data.bin</name><size>"
                        + content.length + "</size><sha256>" + sha256
                        + "</sha256><clientUploadId>1</clientUploadId></BeginUpload>"),
                "uploadId");
        for (int offset = 0; offset < content.length; offset += PART) {
            byte[] part = Arrays.copyOfRange(content, offset, Math.min(content.length, offset + PART));
            soap.call("<UploadPart><token>" + token + "</token><uploadId>" + id + "</uploadId><offset>" + offset
                    + "</offset><content>" + Base64.getEncoder().encodeToString(part) + "</content></UploadPart>");
        }
        return Soap.first(
                soap.call("<FinishUpload><token>" + token + "</token><uploadId>" + id + "</uploadId></FinishUpload>"),
                "attachmentId");
    }

    /** In MB per second. */
    private double rate(HttpRequest request) throws IOException, InterruptedException {
        long start = System.nanoTime();
        long size = 0;
        try (InputStream in = http.send(request, BodyHandlers.ofInputStream()).body()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
            }
        }
        if (size != SIZE) {
            throw new IllegalStateException(request.uri() + " answered with " + size + " bytes");
        }
        return size / 1e6 / ((System.nanoTime() - start) / 1e9);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String summary(String name, double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%-17s median %.0f MB/s, from %.0f to %.0f",
                name,
                median(rates),
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
