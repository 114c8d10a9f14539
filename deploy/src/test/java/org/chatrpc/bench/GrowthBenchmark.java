package org.chatrpc.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chatrpc.database.MessageFixture;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/**
 * Measures how the cost of a call grows with messages, with the rooms of the reader, and with people, each beside a health check.
 * Client and server share the machine, so only compare figures of the same run.
 *
 * <pre>mvn -q -DskipTests verify -Pbench -Dbench.main=org.chatrpc.bench.GrowthBenchmark -Dbench.arguments="10000 1000000"</pre>
 */
public final class GrowthBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(6);
    private static final int ROOMS = 1_000;
    private static final int THREADS = 8;
    private static final List<Integer> PEOPLE = List.of(10, 100, 1_000);

    private final Path data;

    private GrowthBenchmark(Path data) {
        this.data = data;
    }

    /**
     * @param arguments the numbers of messages
     */
    public static void main(String[] arguments) throws Exception {
        for (String messages : arguments) {
            new GrowthBenchmark(Files.createTempDirectory("chat-growth")).withMessages(Integer.parseInt(messages));
        }
        new GrowthBenchmark(Files.createTempDirectory("chat-growth")).withPeople();
    }

    private ServerLaunch launch() {
        return ServerLaunch.in(data)
                .jvm("-Xmx512m")
                .setting("chat.message.perSecond", "0")
                .setting("chat.log.requests", "false")
                .setting("chat.password.hashKib", "1024")
                .setting("chat.password.hashIterations", "1")
                .setting("chat.registration.perHour", "100000");
    }

    private void withMessages(int messages) throws Exception {
        String everywhere;
        String somewhere;
        try (ServerProcess server = launch().start()) {
            Soap soap = new Soap(server.service());
            everywhere = soap.register("everywhere");
            somewhere = soap.register("somewhere");
            server.terminate();
        }
        new MessageFixture(data, new Words(1)::message).write(ROOMS, messages, "everywhere", "somewhere");
        System.out.println(messages + " messages in " + ROOMS + " rooms:");
        try (ServerProcess server = launch().start()) {
            awaitIndex(server.service().resolve("health/search"));
            Soap soap = new Soap(server.service());
            Supplier<Duration> cpu = cpuOf(server);
            String many = cursor(soap, everywhere);
            String few = cursor(soap, somewhere);
            Workload manyRooms =
                    new Workload("idle poll, 1,000 rooms", THREADS, (thread, count) -> soap.poll(everywhere, many));
            Workload newest = new Workload(
                    "newest page of history", THREADS, (thread, count) -> soap.newestPage(everywhere, anyRoom()));
            Workload anywhere = new Workload(
                    "page of history, anywhere", THREADS, (thread, count) -> anyPage(soap, everywhere, messages));
            for (Workload each : List.of(manyRooms, newest, anywhere)) {
                each.run(WARM_UP, cpu);
            }
            Workload.Cost floor = floor(soap, cpu);
            for (Workload each : List.of(
                    new Workload("idle poll, 20 rooms", THREADS, (thread, count) -> soap.poll(somewhere, few)),
                    manyRooms,
                    newest,
                    anywhere)) {
                System.out.println(each.run(MEASURED, cpu).beside(floor));
            }
            server.terminate();
        }
    }

    private void withPeople() throws Exception {
        List<String> tokens = new ArrayList<>();
        try (ServerProcess server = launch().start()) {
            Soap soap = new Soap(server.service());
            Supplier<Duration> cpu = cpuOf(server);
            for (int people : PEOPLE) {
                while (tokens.size() < people) {
                    tokens.add(soap.register("person" + tokens.size()));
                }
                String idle = cursor(soap, tokens.get(0));
                Workload polls = new Workload(
                        "idle poll",
                        THREADS,
                        (thread, count) -> soap.poll(tokens.get((int) ((thread + count * THREADS) % people)), idle));
                Workload sends = new Workload(
                        "send",
                        THREADS,
                        (thread, count) -> soap.send(
                                tokens.get(thread), "a message of some forty characters or so", people + "." + count));
                if (people == PEOPLE.get(0)) {
                    polls.run(WARM_UP, cpu);
                    sends.run(WARM_UP, cpu);
                }
                System.out.println(people + " people, all in one room:");
                String end = cursor(soap, tokens.get(0));
                Workload.Cost floor = floor(soap, cpu);
                System.out.println(new Workload(
                                "idle poll",
                                THREADS,
                                (thread, count) ->
                                        soap.poll(tokens.get((int) ((thread + count * THREADS) % people)), end))
                        .run(MEASURED, cpu)
                        .beside(floor));
                System.out.println(sends.run(MEASURED, cpu).beside(floor));
            }
            server.terminate();
        }
    }

    private static Workload.Cost floor(Soap soap, Supplier<Duration> cpu) throws Exception {
        Workload check = new Workload("health check", THREADS, (thread, count) -> soap.live());
        check.run(MEASURED, cpu);
        Workload.Cost floor = check.run(MEASURED, cpu);
        System.out.println(floor.beside(floor));
        return floor;
    }

    private static String anyRoom() {
        return MessageFixture.room(ThreadLocalRandom.current().nextInt(ROOMS));
    }

    private static void anyPage(Soap soap, String token, int messages) throws Exception {
        // Rooms differ in size; before a number that does not exist yet is the newest page.
        long number = 1 + ThreadLocalRandom.current().nextLong(Math.max(50, messages / ROOMS));
        soap.page(token, anyRoom(), number);
    }

    private static String cursor(Soap soap, String token) throws Exception {
        return Soap.first(soap.call("<ReceiveMessages><token>" + token + "</token></ReceiveMessages>"), "cursor");
    }

    private static Supplier<Duration> cpuOf(ServerProcess server) {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        return () -> process.info().totalCpuDuration().orElseThrow();
    }

    /** Until then, the index is made, which takes processor time of the server too. */
    static void awaitIndex(URI health) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(health).build();
        while (http.send(request, BodyHandlers.discarding()).statusCode() != 200) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
