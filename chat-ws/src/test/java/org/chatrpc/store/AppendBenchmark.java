package org.chatrpc.store;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.PostMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.store.connect.DatabaseConfig;

/**
 * A benchmark, not a test: posts per second by batch size, and the time for a page of history, at 1,000 messages and at
 * the end. Run its {@code main}; the arguments are a working folder on the disk to be measured, or the URL of an empty
 * PostgreSQL database, and the final number of messages.
 */
final class AppendBenchmark {
    private static final int ROOMS = 20;
    private static final int PEOPLE = 50;
    private static final PrintStream OUT = System.out;

    private final Stores stores;
    private final LogStore log;
    private int posted;

    private AppendBenchmark(Stores stores) {
        this.stores = stores;
        this.log = stores.log();
    }

    public static void main(String[] arguments) throws IOException {
        String place = arguments.length > 0 ? arguments[0] : "target/benchmark";
        int end = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        if (place.startsWith("jdbc:")) {
            try (Stores stores = new Stores(new DatabaseConfig(place, "", ""))) {
                new AppendBenchmark(stores).run(end);
            }
            return;
        }
        Path folder = Path.of(place);
        Files.createDirectories(folder);
        Path file = Files.createTempDirectory(folder, "chat").resolve("chat.db");
        try (Stores stores = new Stores(DatabaseConfig.sqlite(file))) {
            new AppendBenchmark(stores).run(end);
        }
        OUT.println("The database is " + Files.size(file) / 1_000_000 + " MB: " + file);
    }

    private void run(int end) {
        log.open();
        List<Fact> facts = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            facts.add(Chat.accountCreated("user" + person, false));
        }
        for (int room = 0; room < ROOMS; room++) {
            facts.add(Chat.roomCreated("room" + room, "user0"));
            for (int person = 0; person < PEOPLE; person++) {
                facts.add(Chat.joined("room" + room, "user" + person));
            }
        }
        log.append(List.of(new Recorded(facts)), Instant.now());
        post(1_000, 100);
        history();
        post(20_000, 100);
        for (int batch : new int[] {1, 10, 100, 500}) {
            measure(batch, Math.min(20_000, 2_000 * batch));
        }
        post(end - posted, 500);
        for (int batch : new int[] {1, 10, 100, 500}) {
            measure(batch, Math.min(20_000, 2_000 * batch));
        }
        history();
    }

    private void measure(int batch, int count) {
        long cpu = cpu();
        Instant start = Instant.now();
        post(count, batch);
        Duration taken = Duration.between(start, Instant.now());
        OUT.printf(
                "at %,9d messages, batches of %3d: %,7d posts/s, %5.1f us CPU each%n",
                posted, batch, count * 1_000_000_000L / taken.toNanos(), (cpu() - cpu) / 1000.0 / count);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void post(int count, int batch) {
        for (int done = 0; done < count; done += batch) {
            List<Command<?>> posts = new ArrayList<>(batch);
            for (int i = 0; i < batch; i++) {
                String room = "room" + posted % ROOMS;
                String author = "user" + posted % PEOPLE;
                String body = "message " + posted + " with a body of eighty characters, more or less, as chats have";
                posts.add(new PostMessage(author, room, body, UUID.randomUUID().toString(), 0, Mentions.NONE));
                posted++;
            }
            log.append(posts, Instant.now());
        }
    }

    private void history() {
        for (int round = 0; round < 2; round++) {
            int pages = 2_000;
            long last = posted / ROOMS;
            long start = System.nanoTime();
            for (int i = 0; i < pages; i++) {
                stores.messages().before("room" + i % ROOMS, last / 2 + i % 10, ReadLimit.items(50));
            }
            OUT.printf(
                    "at %,9d messages: %,4d us for a page of 50%n", posted, (System.nanoTime() - start) / 1000 / pages);
        }
    }
}
