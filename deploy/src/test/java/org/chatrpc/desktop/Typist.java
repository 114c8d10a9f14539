package org.chatrpc.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A user of a client over a long time: writes, reads, scrolls up and back, and records what the window showed. For
 * one thread.
 */
final class Typist implements Callable<List<List<String>>> {

    private static final int LEAST_PAUSE_MILLIS = 400;
    private static final int MOST_PAUSE_MILLIS = 3_000;
    private static final String UNSENT = "Not sent yet";

    private final DesktopClient client;
    private final String name;
    private final Random random;
    private final BooleanSupplier over;
    private final List<List<String>> seen = new ArrayList<>();
    private int written;

    Typist(DesktopClient client, String name, long seed, BooleanSupplier over) {
        this.client = client;
        this.name = name;
        this.random = new Random(seed);
        this.over = over;
    }

    /** The marks in the window at each observation. */
    @Override
    public List<List<String>> call() throws InterruptedException {
        while (!over.getAsBoolean()) {
            switch (random.nextInt(8)) {
                case 0 -> client.press("transcript", "PAGE_UP");
                case 1 -> client.press("transcript", "END");
                case 2 -> look();
                default -> write();
            }
            TimeUnit.MILLISECONDS.sleep(LEAST_PAUSE_MILLIS + random.nextInt(MOST_PAUSE_MILLIS - LEAST_PAUSE_MILLIS));
        }
        client.press("transcript", "END");
        return seen;
    }

    private void write() {
        written++;
        String more = random.nextInt(4) == 0 ? "\nand a second line" : "";
        client.say("From a window " + Rows.mark(name, written) + more);
    }

    private void look() {
        List<String> rows = client.transcript().stream()
                .filter(row -> !row.contains(UNSENT))
                .toList();
        List<String> marks = Rows.marks(rows);
        // The receipt of the user's own message can arrive before the feed delivers the messages before it.
        while (!marks.isEmpty() && marks.get(marks.size() - 1).startsWith(Rows.mark(name))) {
            marks.remove(marks.size() - 1);
        }
        seen.add(marks);
    }
}
