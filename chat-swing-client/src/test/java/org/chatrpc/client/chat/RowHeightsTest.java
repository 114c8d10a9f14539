package org.chatrpc.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.chatrpc.client.testing.ProcessorTime;
import org.junit.jupiter.api.Test;

class RowHeightsTest {

    private final RowHeights heights = new RowHeights();

    @Test
    void measuredHeightsSurviveInsertionsAtEitherEnd() {
        heights.replace(days(10, 20), row -> 10);
        heights.measure(0, heights.count() - 1, row -> 25);
        heights.replace(days(5, 20), row -> 10);
        heights.replace(days(5, 25), row -> 10);
        assertThat(heights.total()).isEqualTo(11 * 25 + 10 * 10);
        assertThat(heights.top(5)).isEqualTo(50);
        assertThat(heights.height(5)).isEqualTo(25);
    }

    @Test
    void findsTheRowAtAHeight() {
        heights.replace(days(1, 4), row -> 10);
        assertThat(heights.indexAt(0)).isZero();
        assertThat(heights.indexAt(9)).isZero();
        assertThat(heights.indexAt(10)).isEqualTo(1);
        assertThat(heights.indexAt(1_000)).isEqualTo(3);
    }

    @Test
    void aHundredThousandRowsTakeOneMoreInMilliseconds() {
        List<Row> many = days(1, 100_000);
        heights.replace(many, row -> 10);
        List<Row> more = days(1, 100_001);
        heights.replace(more, row -> 10);
        List<Row> most = days(1, 100_002);
        Duration taken = ProcessorTime.of(() -> heights.replace(most, row -> 10));
        assertThat(taken).isLessThan(Duration.ofMillis(500));
        assertThat(heights.total()).isEqualTo(1_000_020);
    }

    private static List<Row> days(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(day -> (Row) new Row.Day(LocalDate.ofEpochDay(day)))
                .toList();
    }
}
