package org.chatrpc.crash.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatrpc.database.MessageFixture;
import org.chatrpc.load.AsyncSoap;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server with many messages that its index does not have: all but the search works, and how far the index is can be seen. */
class IndexProgressIT {
    /** So many that making the index takes longer than a few looks at it. */
    private static final int MESSAGES = 40_000;

    private static final Pattern PROGRESS =
            Pattern.compile("\"The search index is being made: ([0-9]+\\.[0-9])% are done\\.\"");
    private static final String QUERY = "<query>herring</query>";

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Double> progress = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itsProgressIsShownAndSearchesAreRefusedUntilItIsThere(boolean anew, @TempDir Path data) throws Exception {
        ServerLaunch launch = ServerLaunch.in(data).setting("chat.search.perMinute", "0");
        try (ServerProcess server = launch.start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            soap.register("author").join();
            soap.register("reader").join();
            assertThat(server.terminate()).isZero();
        }
        if (anew) {
            deleteIndex(data.resolve("search"));
        }
        new MessageFixture(data, () -> "a herring and " + "some other words ".repeat(20))
                .write(1, MESSAGES, "author", "reader");

        try (ServerProcess server = launch.start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            assertThat(isReady(server)).isFalse();
            assertThat(get(server, "metrics").body()).contains("\nchat_search_ready 0.0\n");
            String token = soap.login("reader").join();
            assertThatThrownBy(() -> soap.call(search(token)).join())
                    .hasMessageContaining(">INDEXING<")
                    .hasMessageContaining("retryable>true<")
                    .hasMessageContaining("retryAfterMillis>");
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isReady(server));
            assertThat(progress).isSorted().anyMatch(percent -> percent > 0 && percent < 100);
            assertThat(get(server, "metrics").body())
                    .contains("\nchat_search_ready 1.0\n", "\nchat_search_progress 1.0\n")
                    .contains("\nchat_search_messages " + (double) MESSAGES);
            assertThat(soap.call(search(token)).join()).contains("herring");
        }
    }

    private static void deleteIndex(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private static String search(String token) {
        return "<SearchMessages><token>" + token + "</token>" + QUERY + "<limit>1</limit></SearchMessages>";
    }

    /** Notes how far it is. */
    private boolean isReady(ServerProcess server) throws IOException, InterruptedException {
        HttpResponse<String> health = get(server, "health/search");
        if (health.statusCode() == 200) {
            return true;
        }
        Matcher matcher = PROGRESS.matcher(health.body());
        assertThat(matcher.find()).as(health.body()).isTrue();
        progress.add(Double.valueOf(matcher.group(1)));
        return false;
    }

    private HttpResponse<String> get(ServerProcess server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(server.base().resolve(path)).build();
        return http.send(request, BodyHandlers.ofString());
    }
}
