package org.chatrpc.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * A Keycloak of this test, in a process of its own, on a free port of the loopback address, with the realm {@code staff} in memory.
 * For one thread.
 */
final class Keycloak implements AutoCloseable {
    private static final String REALM = "staff";
    private static final String ADMINISTRATOR = "root";
    private static final Duration START = Duration.ofMinutes(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Path log;
    private final Process process;

    private Keycloak(int port, Path log, Process process) {
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /** @param folder for its log */
    static Keycloak start(Path folder) throws IOException {
        Path home = Path.of(System.getProperty("keycloak.folder", "target/keycloak"))
                .toAbsolutePath();
        Path realm = Files.createDirectories(home.resolve("data/import")).resolve(REALM + ".json");
        Files.copy(Path.of("src/test/resources/keycloak", REALM + ".json"), realm, StandardCopyOption.REPLACE_EXISTING);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path log = folder.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms128m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMINISTRATOR));
        Keycloak keycloak = new Keycloak(port, log, builder.start());
        try {
            keycloak.awaitReady();
        } catch (Throwable failure) {
            keycloak.close();
            throw failure;
        }
        return keycloak;
    }

    private void awaitReady() throws IOException {
        Awaitility.await("Keycloak to start")
                .atMost(START)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !process.isAlive() || answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended: " + Files.readString(log));
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            URI configuration = URI.create(issuer() + "/.well-known/openid-configuration");
            return send(HttpRequest.newBuilder(configuration)).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/" + REALM;
    }

    /** An access token of a program, by its client credentials. */
    String tokenOfProgram(String client, String secret) throws IOException, InterruptedException {
        return token(
                "access_token",
                issuer(),
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** An access token of another realm of this Keycloak, the one of its own administrators. */
    String tokenOfOtherRealm() throws IOException, InterruptedException {
        return token(
                "access_token",
                "http://127.0.0.1:" + port + "/realms/master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        ADMINISTRATOR,
                        "password",
                        ADMINISTRATOR));
    }

    /** A token that the provider gives for a grant. */
    String token(String kind, String issuer, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return text(kind, answer.body());
    }

    /** The text of a name in JSON, where it comes first; what is asked for here has no characters that JSON escapes. */
    private static String text(String name, String json) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IOException("There is no " + name + " in " + json);
        }
        return found.group(1);
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Signs with another key from now on; the one before stays published. */
    void rotateKey() throws IOException, InterruptedException {
        administer("POST", "/components", """
                {"name": "newer", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider", "parentId": "staff",
                 "config": {"priority": ["1000"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""");
    }

    /** Does not let somebody sign in any more. */
    void disable(String username) throws IOException, InterruptedException {
        String id = text("id", administer("GET", "/users?exact=true&username=" + username, ""));
        administer("PUT", "/users/" + id, "{\"enabled\": false}");
    }

    private String administer(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/realms/" + REALM + path))
                        .header("Authorization", "Bearer " + tokenOfOtherRealm())
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        // The script starts a JVM.
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }
}
