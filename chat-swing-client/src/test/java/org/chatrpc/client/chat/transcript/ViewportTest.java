package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.RowMeasure;
import org.junit.jupiter.api.Test;

class ViewportTest {
    private static final int ESTIMATE = 20;
    private static final int EXACT = 25;
    private static final int HEIGHT = 500;

    private final List<Row> measured = new ArrayList<>();
    private final Viewport viewport = new Viewport(new RowMeasure() {
        @Override
        public int measure(Row row) {
            measured.add(row);
            return EXACT;
        }

        @Override
        public int estimate(Row row) {
            return ESTIMATE;
        }
    });

    @Test
    void onlyVisibleRowsAreMeasuredHoweverManyThereAre() {
        viewport.resize(HEIGHT);
        viewport.setRows(days(100_000));
        // The first pass measures as many rows as fit by their estimates.
        assertThat(measured).hasSizeLessThanOrEqualTo(HEIGHT / ESTIMATE + 1);

        measured.clear();
        viewport.setRows(days(100_001));
        assertThat(measured).hasSize(1);

        measured.clear();
        viewport.scrollTo(0);
        assertThat(measured).hasSizeLessThanOrEqualTo(HEIGHT / ESTIMATE + 1);

        measured.clear();
        viewport.scrollTo(1_000_000);
        assertThat(measured).hasSizeLessThanOrEqualTo(HEIGHT / ESTIMATE + 1);
    }

    @Test
    void rowsMeasuredHigherThanEstimatedDoNotMoveTheTopRow() {
        viewport.resize(HEIGHT);
        viewport.setRows(days(1_000));
        viewport.scrollTo(10_000);
        int top = viewport.visible().orElseThrow()[0];
        int place = viewport.rowTop(top);
        viewport.scrollTo(viewport.offset() - 100);
        assertThat(viewport.rowTop(top)).isEqualTo(place + 100);
    }

    @Test
    void aRowWhoseHeightHasChangedIsMeasuredAgainAlone() {
        viewport.resize(HEIGHT);
        viewport.setRows(days(1_000));
        viewport.scrollTo(10_000);
        int index = viewport.visible().orElseThrow()[0] + 1;
        int top = viewport.rowTop(index);
        measured.clear();
        viewport.changed(index);
        assertThat(measured).hasSize(1);
        assertThat(viewport.rowTop(index)).isEqualTo(top);
    }

    private static List<Row> days(long count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(day -> (Row) MessageRows.day(LocalDate.ofEpochDay(day)))
                .toList();
    }
}
