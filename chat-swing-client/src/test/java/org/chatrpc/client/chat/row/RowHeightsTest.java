package org.chatrpc.client.chat.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
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
    void onlyTheRowThatIsAddedToAHundredThousandIsEstimated() {
        heights.replace(days(1, 100_000), row -> 10);
        List<Row> estimated = new ArrayList<>();
        heights.replace(days(1, 100_001), row -> {
            estimated.add(row);
            return 10;
        });
        assertThat(estimated).isEqualTo(days(100_001, 100_001));
        assertThat(heights.total()).isEqualTo(1_000_010);
    }

    private static List<Row> days(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(day -> (Row) MessageRows.day(LocalDate.ofEpochDay(day)))
                .toList();
    }
}
