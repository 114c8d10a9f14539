package org.chatrpc.client.chat.transcript;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.ui.theme.FallbackFonts;
import org.chatrpc.client.ui.theme.Theme;

/**
 * A benchmark, not a test: the CPU time to lay out and paint one step of scrolling through long messages of every kind.
 * A screen of 60 Hz leaves 16,000 microseconds. Run its {@code main}; it needs no display.
 */
final class TranscriptBenchmark {

    private static final String TEXT =
            "> What was said before, in a line that is quoted here\nSome words of an answer that is long enough for"
                    + " several lines, with `code` in it and a link to https://example.org/some/where for @bob, who reads it. ";
    private static final String CODE =
            "```\nfor (int i = 0; i < 10; i++) {\n    print(i);\n}\n```\nand שלום, 東京, 👍.\n";

    private TranscriptBenchmark() {}

    public static void main(String[] arguments) {
        Theme.prepare(Path.of("target", "fonts"));
        FallbackFonts.load();
        List<Long> micros = Screens.onEventThread(() -> {
            Theme.apply(false);
            TranscriptView view = new TranscriptView();
            view.setSize(900, 800);
            view.setRows(rows());
            view.setHighlight("words");
            view.selection().selectAll();
            return scroll(view);
        });
        Collections.sort(micros);
        System.out.printf(
                "A step of scrolling: median %,d us, 99th percentile %,d us of CPU time (%d steps)%n",
                micros.get(micros.size() / 2), micros.get(micros.size() * 99 / 100), micros.size());
    }

    /**
     * The CPU time of each step in microseconds; unlike elapsed time, it does not depend on the load of the machine.
     */
    private static List<Long> scroll(TranscriptView view) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        BufferedImage screen = new BufferedImage(900, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = screen.createGraphics();
        List<Long> micros = new ArrayList<>();
        // The first frames run in interpreted mode, as they do before a user starts to scroll.
        for (int i = 0; i < 20; i++) {
            view.paint(g);
        }
        for (int target = view.contentHeight(); target > 0; target -= 200) {
            long start = threads.getCurrentThreadCpuTime();
            view.scrollTo(target);
            view.paint(g);
            micros.add((threads.getCurrentThreadCpuTime() - start) / 1_000);
        }
        g.dispose();
        return micros;
    }

    private static List<Row> rows() {
        MessageRows made = new MessageRows(Instant.parse("2026-11-22T14:00:00Z"));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            String text = TEXT.repeat(1 + i % 7) + (i % 3 == 0 ? CODE : "");
            rows.add(MessageRows.mentioning(made.say("Person " + i % 5, text), i % 10 == 0, "bob"));
        }
        return rows;
    }
}
