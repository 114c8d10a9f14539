package org.chatrpc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chatrpc.database.MessageFixture;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/**
 * Measures searches among many messages while others send: how long they take, how large the index is, and how long it takes to
 * make it. Client and server share the machine.
 *
 * <pre>mvn -q -DskipTests verify -Pbench -Dbench.main=org.chatrpc.bench.SearchBenchmark -Dbench.arguments="100000 1000000"</pre>
 */
public final class SearchBenchmark {
    private static final int ROOMS = 1_000;
    private static final int SENDERS = 8;
    private static final int SENDS_PER_SECOND = 500;
    private static final int CALLS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    private final Words words = new Words(2);
    private final Random random = new Random(3);
    private final Path data;
    private final int messages;

    private SearchBenchmark(Path data, int messages) {
        this.data = data;
        this.messages = messages;
    }

    /**
     * @param arguments the numbers of messages
     */
    public static void main(String[] arguments) throws Exception {
        for (String messages : arguments) {
            new SearchBenchmark(Files.createTempDirectory("chat-search"), Integer.parseInt(messages)).run();
        }
    }

    private ServerLaunch launch() {
        return ServerLaunch.in(data)
                .jvm("-Xmx512m")
                .setting("chat.message.perSecond", "0")
                .setting("chat.search.perMinute", "0")
                .setting("chat.log.requests", "false")
                .setting("chat.registration.perHour", "1000");
    }

    private void run() throws Exception {
        String everywhere;
        String somewhere;
        List<String> senders = new ArrayList<>();
        try (ServerProcess server = launch().start()) {
            Soap soap = new Soap(server.service());
            everywhere = soap.register("everywhere");
            somewhere = soap.register("somewhere");
            for (int i = 0; i < SENDERS; i++) {
                senders.add(soap.register("sender" + i));
            }
            server.terminate();
        }
        long start = System.nanoTime();
        new MessageFixture(data, new Words(1)::message).write(ROOMS, messages, "everywhere", "somewhere");
        print("%,d messages in %,d rooms, written in %.0f s", messages, ROOMS, since(start));
        try (ServerProcess server = launch().start()) {
            long ready = System.nanoTime();
            awaitIndex(server.service().resolve("health/search"));
            print("index made in %.0f s after the server was ready", since(ready));
            sizes();
            Soap soap = new Soap(server.service());
            PacedSends sends = new PacedSends(soap, senders, SENDS_PER_SECOND);
            queries("warm-up", WARM_UP, soap, everywhere);
            print("without sends:");
            measure(soap, everywhere, somewhere);
            sends.start();
            queries("warm-up", WARM_UP, soap, everywhere);
            sends.reset();
            print("while others send:");
            measure(soap, everywhere, somewhere);
            sends.stop();
            print("  %s", sends.summary());
            sizes();
            server.terminate();
        }
        start = System.nanoTime();
        try (ServerProcess server = launch().start()) {
            double ready = since(start);
            awaitIndex(server.service().resolve("health/search"));
            print("after a restart: server ready in %.1f s, search in %.1f s", ready, since(start));
            server.terminate();
        }
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void awaitIndex(URI health) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        while (http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                != 200) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void sizes() throws IOException {
        print("database %.0f MB, index %.0f MB", size("chat.db"), size("search"));
    }

    private double size(String name) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve(name))) {
            return files.mapToLong(file ->
                                    file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    / 1e6;
        }
    }

    private void measure(Soap soap, String everywhere, String somewhere) throws Exception {
        queries("common word", soap, everywhere, () -> words.ranked(0, random.nextInt(20)));
        queries("word of ordinary rank", soap, everywhere, () -> words.ranked(0, 1_000 + random.nextInt(5_000)));
        queries("rare word", soap, everywhere, () -> words.ranked(1, 20_000 + random.nextInt(10_000)));
        queries("the same, in 20 of the rooms", soap, somewhere, () -> words.ranked(0, 1_000 + random.nextInt(5_000)));
        queries("two words", soap, everywhere, () -> words.word(0) + " " + words.word(0));
        queries("three letters", soap, everywhere, () -> part(words.word(0), 3));
        queries("two letters at the start", soap, everywhere, () -> part(words.word(0), 2));
        queries(
                "part of an identifier",
                soap,
                everywhere,
                () -> part(words.ranked(3, 2_000 + random.nextInt(9_000)), 8));
        queries("two words in quotes", soap, everywhere, () -> '"' + words.word(0) + " " + words.word(0) + '"');
        queries("Russian word", soap, everywhere, () -> words.word(2));
        queries("two Chinese characters", soap, everywhere, () -> words.ideographs(2));
        queries("not in any message", soap, everywhere, () -> "reworkxq" + random.nextInt(1_000));
        queries(
                "word from: in:",
                soap,
                everywhere,
                () -> words.word(0) + " from:everywhere in:" + MessageFixture.room(random.nextInt(ROOMS)));
        queries("in: only", soap, everywhere, () -> "in:" + MessageFixture.room(random.nextInt(ROOMS)));
    }

    private static String part(String word, int length) {
        return word.substring(0, Math.min(length, word.length()));
    }

    private void queries(String name, Duration time, Soap soap, String token) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            search(soap, token, words.word(random.nextInt(4)));
        }
        print("  %s ended", name);
    }

    private void queries(String name, Soap soap, String token, Supplier<String> query) throws Exception {
        Latencies latencies = new Latencies();
        long found = 0;
        for (int i = 0; i < CALLS; i++) {
            String text = query.get();
            long start = System.nanoTime();
            String answer = search(soap, token, text);
            latencies.add(System.nanoTime() - start);
            found += answer.split("<result>", -1).length - 1;
        }
        print("  %-30s %s, %.1f found", name, latencies.summary(), (double) found / CALLS);
    }

    private static String search(Soap soap, String token, String query) throws Exception {
        return soap.call("<SearchMessages><token>" + token + "</token><query>" + query + "</query></SearchMessages>");
    }
}
