package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JButton;
import javax.swing.JFrame;
import org.chatrpc.client.chat.row.Delivery;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WindowTest
class TranscriptPaneWindowTest {

    private JFrame frame;
    private TranscriptPane pane;

    @BeforeEach
    void open() {
        Screens.doOnEventThread(() -> {
            pane = new TranscriptPane();
            frame = new JFrame("Transcript");
            frame.add(pane);
            frame.setSize(700, 500);
            frame.setVisible(true);
        });
    }

    @AfterEach
    void close() {
        Screens.doOnEventThread(frame::dispose);
    }

    @Test
    void followsTheEndWhileItIsVisible() {
        show(rows(1, 50));
        assertThat(bottomRow()).isEqualTo(50);
        show(rows(1, 53));
        assertThat(bottomRow()).isEqualTo(53);
        assertThat(newestButtonShows()).isFalse();
    }

    @Test
    void doesNotMoveWhileScrolledUp() {
        show(rows(200, 300));
        Screens.doOnEventThread(() -> pane.view().scrollTo(1_500));
        List<Rectangle> before = where(230, 235);
        show(rows(200, 305));
        assertThat(where(230, 235)).isEqualTo(before);
        show(rows(140, 305));
        assertThat(where(230, 235)).isEqualTo(before);
        show(rows(1, 400));
        assertThat(where(230, 235)).isEqualTo(before);
        assertThat(newestButtonShows()).isTrue();
    }

    @Test
    void countsNewMessagesSinceTheEndWasVisibleAndScrollsThere() {
        show(rows(1, 50));
        Screens.doOnEventThread(() -> pane.view().scrollTo(0));
        show(rows(1, 53));
        JButton newest = Screens.onEventThread(
                () -> Screens.find(frame.getRootPane(), "newest", JButton.class).orElseThrow());
        assertThat(Screens.onEventThread(newest::getText)).isEqualTo("3 new messages");
        Screens.doOnEventThread(() -> newest.doClick(0));
        assertThat(bottomRow()).isEqualTo(53);
        assertThat(newestButtonShows()).isFalse();
    }

    @Test
    void keepsItsPositionWhenTheWindowBecomesNarrower() {
        show(rows(1, 200));
        Screens.doOnEventThread(() -> pane.view().scrollTo(2_000));
        long top = topRow();
        Screens.doOnEventThread(() -> {
            frame.setSize(new Dimension(420, 500));
            frame.validate();
        });
        assertThat(topRow()).isBetween(top - 1, top + 1);
    }

    @Test
    void loadsOlderMessagesOnlyNearTheTop() {
        AtomicInteger asked = new AtomicInteger();
        show(rows(1, 400));
        Screens.doOnEventThread(() -> {
            pane.onTop(asked::incrementAndGet);
            pane.view().scrollTo(pane.view().contentHeight() / 2);
        });
        assertThat(asked).hasValue(0);
        Screens.doOnEventThread(() -> pane.view().scrollTo(0));
        assertThat(asked.get()).isPositive();
    }

    @Test
    void aHundredThousandMessagesScrollAndGrow() {
        List<Row> many = rows(1, 100_000);
        show(many);
        List<Row> more = new ArrayList<>(many);
        more.add(message(100_001));
        Screens.doOnEventThread(() -> {
            pane.setRows(more);
            pane.view().scrollTo(1_000_000);
            pane.view().scrollTo(0);
        });
        assertThat(topRow()).isEqualTo(1);
    }

    @Test
    void eachMessageIsAnItemForScreenReaders() {
        show(rows(1, 3));
        AccessibleContext list = pane.view().getAccessibleContext();
        assertThat(list.getAccessibleRole()).isEqualTo(AccessibleRole.LIST);
        assertThat(list.getAccessibleName()).isEqualTo("Messages");
        assertThat(list.getAccessibleChildrenCount()).isEqualTo(3);
        String spoken = list.getAccessibleChild(1).getAccessibleContext().getAccessibleName();
        assertThat(spoken).startsWith("Bob, ").endsWith(": " + text(2));
    }

    private void show(List<Row> rows) {
        Screens.doOnEventThread(() -> pane.setRows(rows));
    }

    private boolean newestButtonShows() {
        return Screens.onEventThread(
                () -> Screens.find(frame.getRootPane(), "newest", JButton.class).isPresent());
    }

    private long topRow() {
        return Screens.onEventThread(() -> number(pane.view().visible().orElseThrow()[0]));
    }

    private long bottomRow() {
        return Screens.onEventThread(() -> number(pane.view().visible().orElseThrow()[1]));
    }

    private long number(int index) {
        return ((MessageRow) pane.view().rows().get(index)).number();
    }

    private List<Rectangle> where(long from, long to) {
        return Screens.onEventThread(() -> {
            List<Rectangle> places = new ArrayList<>();
            List<Row> rows = pane.view().rows();
            for (int i = 0; i < rows.size(); i++) {
                long number = ((MessageRow) rows.get(i)).number();
                if (number >= from && number <= to) {
                    places.add(pane.view().rowBounds(i));
                }
            }
            return places;
        });
    }

    private static List<Row> rows(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(number -> (Row) message(number))
                .toList();
    }

    private static MessageRow message(long number) {
        return new MessageRow(
                "#" + number,
                number,
                "bob",
                "Bob",
                text(number),
                Instant.EPOCH.plusSeconds(number),
                number % 4 == 0,
                false,
                false,
                false,
                Delivery.STORED,
                "",
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static String text(long number) {
        return number + " words and words ".repeat((int) (number * 7 % 40));
    }
}
