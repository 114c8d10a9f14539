package org.chatrpc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.chatrpc.database.SharedDatabase;
import org.chatrpc.load.ProcessStatus;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/**
 * Sends a file of this many MiB to a server with {@code -Xmx256m}, and fetches it in both ways: how long each takes, whether what
 * arrives has the announced SHA-256, and how much memory the server took, which only Linux tells. Client and server share the
 * machine.
 *
 * <pre>mvn -q -DskipTests verify -Pbench -Dbench.main=org.chatrpc.bench.LargeFileBenchmark -Dbench.arguments="1024 postgresql"</pre>
 *
 * Without {@code postgresql}, the database is SQLite and the file in a folder.
 */
public final class LargeFileBenchmark {
    private static final long MIB = 1 << 20;
    private static final int PART = 131_072;
    private static final String HEAP = "-Xmx256m";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerProcess server;
    private final Soap soap;
    private final long size;

    private LargeFileBenchmark(ServerProcess server, long size) {
        this.server = server;
        this.soap = new Soap(server.service());
        this.size = size;
    }

    public static void main(String[] arguments) throws Exception {
        int mib = Integer.parseInt(arguments.length > 0 ? arguments[0] : "1024");
        boolean shared = List.of(arguments).contains("postgresql");
        Path data = Files.createTempDirectory("chat-bench");
        String limit = Integer.toString(2 * mib);
        ServerLaunch launch = ServerLaunch.in(data)
                .jvm(HEAP)
                .setting("chat.filePart.perSecond", "0")
                .setting("chat.file.maxMib", limit)
                .setting("chat.file.maxPerPersonMib", limit)
                .setting("chat.file.maxTotalMib", limit);
        try (SharedDatabase database = shared ? new SharedDatabase(data.resolve("postgres")) : null) {
            if (database != null) {
                launch.environment("CHAT_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres")
                        .environment("CHAT_DB_USER", "postgres");
            }
            try (ServerProcess server = launch.start()) {
                System.out.println(mib + " MiB, " + (shared ? "PostgreSQL" : "SQLite and a folder") + ", " + HEAP);
                new LargeFileBenchmark(server, mib * MIB).run();
                server.terminate();
            }
        }
        System.out.println("What was stored is left in " + data);
    }

    private void run() throws Exception {
        String token = soap.register("sender");
        System.out.println("resident " + ProcessStatus.residentMib(server.pid()) + " MiB before");
        String sha256 = sha256();
        String id = Soap.first(
                soap.call("<BeginUpload><token>" + token + "</token><room>general</room><name>data.bin</name><size>"
                        + size + "</size><sha256>" + sha256
                        + "</sha256><clientUploadId>1</clientUploadId></BeginUpload>"),
                "uploadId");
        long start = System.nanoTime();
        for (long offset = 0; offset < size; offset += PART) {
            soap.call("<UploadPart><token>" + token + "</token><uploadId>" + id + "</uploadId><offset>" + offset
                    + "</offset><content>" + Base64.getEncoder().encodeToString(part(offset))
                    + "</content></UploadPart>");
        }
        tell("UploadPart", start);
        start = System.nanoTime();
        String attachment = Soap.first(
                soap.call("<FinishUpload><token>" + token + "</token><uploadId>" + id + "</uploadId></FinishUpload>"),
                "attachmentId");
        tell("FinishUpload", start);
        start = System.nanoTime();
        MessageDigest digest = digest();
        for (long offset = 0; offset < size; offset += PART) {
            String part = soap.call("<DownloadPart><token>" + token + "</token><attachmentId>" + attachment
                    + "</attachmentId><offset>" + offset + "</offset></DownloadPart>");
            digest.update(Base64.getMimeDecoder().decode(Soap.first(part, "content")));
        }
        tell("DownloadPart", start);
        requireSame(digest, sha256);
        start = System.nanoTime();
        requireSame(fetched(token, attachment), sha256);
        tell("GET", start);
        System.out.println("resident " + ProcessStatus.peakMib(server.pid()) + " MiB at the most");
    }

    private MessageDigest fetched(String token, String attachment) throws IOException, InterruptedException {
        MessageDigest digest = digest();
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.base() + "files/" + attachment))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        byte[] buffer = new byte[262_144];
        try (InputStream in = response.body()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return digest;
    }

    /** The bytes of the file from here on, which are never all in memory. */
    private byte[] part(long offset) {
        byte[] part = new byte[(int) Math.min(PART, size - offset)];
        new Random(offset).nextBytes(part);
        return part;
    }

    private String sha256() {
        MessageDigest digest = digest();
        for (long offset = 0; offset < size; offset += PART) {
            digest.update(part(offset));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }

    private static void requireSame(MessageDigest arrived, String sha256) {
        String found = HexFormat.of().formatHex(arrived.digest());
        if (!found.equals(sha256)) {
            throw new IllegalStateException("What arrived has the SHA-256 " + found + " instead of " + sha256);
        }
    }

    private void tell(String what, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(String.format(Locale.ROOT, "%-12s %.1f s, %.1f MB/s", what, seconds, size / 1e6 / seconds));
    }
}
