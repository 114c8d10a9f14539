package org.chatrpc.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/**
 * Measures a warm server process: sends and polls per second, and the server's CPU time per call. Client and server
 * share the machine, so only compare figures of the same run.
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
        String hundred = cursorBeforeAHundredMessages();
        new Workload("warm-up: polls", 8, (thread, count) -> soap.poll(tokens.get(thread), hundred))
                .run(WARM_UP, serverCpu);
        String idle = now();
        new Workload("warm-up: idle polls", 8, (thread, count) -> soap.poll(tokens.get(thread), idle))
                .run(WARM_UP, serverCpu);

        print(new Workload("idle poll", 16, (thread, count) -> soap.poll(tokens.get(thread), idle)));
        print(new Workload("poll with 100 messages", 16, (thread, count) -> soap.poll(tokens.get(thread), hundred)));
        for (int senders : List.of(1, 8, 64)) {
            print(new Workload("send", senders, this::send));
        }
        print(new Workload(
                "poll behind the memory window", 4, (thread, count) -> soap.poll(tokens.get(thread), empty)));
        print(new Workload(
                "newest page of history",
                8,
                (thread, count) -> soap.call(
                        "<GetHistory><token>" + tokens.get(thread) + "</token><room>general</room></GetHistory>")));
    }

    private void print(Workload workload) throws Exception {
        System.out.println(workload.run(MEASURED, serverCpu));
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

    private String cursorBeforeAHundredMessages() throws Exception {
        String cursor = now();
        for (int ignored : Collections.nCopies(100, 0)) {
            send(0, ignored);
        }
        return cursor;
    }
}
