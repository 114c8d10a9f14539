package org.chatrpc.client.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.JScrollBar;
import javax.swing.JScrollPane;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.search.result.SearchHit;
import org.chatrpc.client.search.result.SearchState;
import org.chatrpc.client.search.result.SearchState.Phase;
import org.chatrpc.client.search.result.SearchTexts;
import org.chatrpc.client.search.result.Snippet;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WindowTest
class ResultListWindowTest {

    private static final SearchTexts TEXTS =
            new SearchTexts("127.0.0.1", ZoneOffset.UTC, new Value<>(LocalDate.of(2026, 3, 1)));

    private final JFrame frame = Screens.onEventThread(() -> new JFrame("Results"));
    private int asked;

    @AfterEach
    void close() {
        Screens.doOnEventThread(frame::dispose);
    }

    @Test
    void asksForMoreOnItsOwnOnlyWhileNothingIsWrong() {
        Screens.doOnEventThread(() -> {
            ResultList list = new ResultList(TEXTS, () -> {}, () -> asked++);
            JScrollPane scroll = list.scrolling();
            list.show(state(Phase.FAILED));
            frame.add(scroll);
            frame.setSize(400, 300);
            frame.setVisible(true);
            JScrollBar bar = scroll.getVerticalScrollBar();
            int end = bar.getMaximum() - bar.getVisibleAmount();
            bar.setValue(end);
            list.show(state(Phase.LOADING));
            bar.setValue(end - 1);
            assertThat(asked).isZero();
            list.show(state(Phase.DONE));
            bar.setValue(end);
            assertThat(asked).isEqualTo(1);
        });
    }

    private static SearchState state(Phase phase) {
        List<SearchHit> hits = IntStream.range(0, 30)
                .mapToObj(i -> new SearchHit(
                        "message " + i,
                        "general",
                        "General",
                        RoomKind.PUBLIC,
                        i,
                        "bob",
                        "Bob",
                        Instant.parse("2026-03-01T12:00:00Z"),
                        new Snippet("needle " + i, List.of())))
                .toList();
        return new SearchState("needle", phase, hits, true, false, Optional.empty());
    }
}
