package org.chatrpc.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/**
 * Measures a warm server process: calls per second, and the server's processor time per call beside that of a health check, which
 * is what the container itself costs. Client and server share the machine, so only compare figures of the same run.
 *
 * <pre>mvn -q -DskipTests verify -Pbench</pre>
 */
public final class Benchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final int PEOPLE = 64;

    private final Soap soap;
    private final Supplier<Duration> serverCpu;
    private final List<String> tokens = new ArrayList<>();
    private final Map<Integer, Long> sent = new ConcurrentHashMap<>();

    private Benchmark(ServerProcess server) {
        soap = new Soap(server.service());
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        serverCpu = () -> process.info().totalCpuDuration().orElseThrow();
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("chat-bench");
        List<String> options = List.of(arguments);
        ServerLaunch launch = ServerLaunch.in(data)
                .setting("chat.message.perSecond", "0")
                .setting("chat.registration.perHour", "1000");
        options.forEach(launch::jvm);
        try (ServerProcess server = launch.start()) {
            new Benchmark(server).run();
            server.terminate();
        }
    }

    private void run() throws Exception {
        for (int i = 0; i < PEOPLE; i++) {
            tokens.add(soap.register("person" + i));
        }
        String empty = Soap.first(soap.poll(tokens.get(0), now()), "cursor");
        new Workload("warm-up: sends", 8, this::send).run(WARM_UP, serverCpu);
        String hundred = cursorBefore(100);
        new Workload("warm-up: polls", 8, (thread, count) -> soap.poll(tokens.get(thread), hundred))
                .run(WARM_UP, serverCpu);
        String idle = now();
        new Workload("warm-up: idle polls", 8, (thread, count) -> soap.poll(tokens.get(thread), idle))
                .run(WARM_UP, serverCpu);

        String ten = cursorBefore(10);
        String one = cursorBefore(1);
        String none = now();
        Workload.Cost floor = new Workload("health check", 16, (thread, count) -> soap.live()).run(MEASURED, serverCpu);
        print(floor, floor);
        measure(floor, "idle poll", 16, none);
        measure(floor, "poll with 1 message", 16, one);
        measure(floor, "poll with 10 messages", 16, ten);
        measure(floor, "poll with 111 messages", 16, hundred);
        measure(floor, "poll behind the memory window", 4, empty);
        measure(
                floor,
                new Workload(
                        "newest page of history",
                        8,
                        (thread, count) -> soap.newestPage(tokens.get(thread), "general")));
        long newest = sent.values().stream().mapToLong(Long::longValue).sum();
        measure(
                floor,
                new Workload(
                        "page of history, anywhere",
                        8,
                        (thread, count) -> soap.page(
                                tokens.get(thread),
                                "general",
                                1 + ThreadLocalRandom.current().nextLong(newest))));
        for (int senders : List.of(1, 8, 64)) {
            measure(floor, new Workload("send", senders, this::send));
        }
    }

    private void measure(Workload.Cost floor, String name, int threads, String cursor) throws Exception {
        measure(floor, new Workload(name, threads, (thread, count) -> soap.poll(tokens.get(thread), cursor)));
    }

    private void measure(Workload.Cost floor, Workload workload) throws Exception {
        print(workload.run(MEASURED, serverCpu), floor);
    }

    private static void print(Workload.Cost cost, Workload.Cost floor) {
        System.out.println(cost.beside(floor));
    }

    private void send(int thread, long count) throws Exception {
        long number = sent.merge(thread, 1L, Long::sum);
        soap.send(
                tokens.get(thread),
                "message " + number + " of a benchmark, of some eighty characters or so, as people write",
                "b" + number);
    }

    private String now() throws Exception {
        return Soap.first(
                soap.call("<ReceiveMessages><token>" + tokens.get(0) + "</token></ReceiveMessages>"), "cursor");
    }

    private String cursorBefore(int messages) throws Exception {
        String cursor = now();
        for (int i = 0; i < messages; i++) {
            send(0, i);
        }
        return cursor;
    }
}
