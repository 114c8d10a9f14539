package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.swing.JFrame;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.BlockedMessages;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that would fill many screens is folded, by mouse and by keyboard. */
@WindowTest
class FoldWindowTest {

    private static final int LONG = 1;

    private final Keyboard keyboard = new Keyboard();
    private final List<String> hidden = new ArrayList<>();
    private JFrame frame;
    private TranscriptPane pane;
    private TranscriptView view;
    private List<Row> rows;

    @BeforeEach
    void open() {
        MessageRows made = new MessageRows(Instant.parse("2026-11-22T14:00:00Z"));
        rows = List.of(
                made.say("Alice", "before"),
                made.say("Eve", "begin" + "\n".repeat(7_900) + "end"),
                made.say("Bob", "after"));
        Screens.doOnEventThread(() -> {
            pane = new TranscriptPane();
            view = pane.view();
            frame = new JFrame("Transcript");
            frame.add(pane);
            frame.setSize(700, 500);
            frame.setVisible(true);
            pane.setRows(rows);
        });
    }

    @AfterEach
    void close() {
        Screens.doOnEventThread(frame::dispose);
    }

    @Test
    void theKeyShowsAllOfALongMessageAndLess() {
        int folded = height();
        assertThat(folded).isLessThan(700);
        Screens.doOnEventThread(() -> {
            view.requestFocusInWindow();
            view.cursor().set((MessageRow) rows.get(LONG), true);
        });
        await().until(() -> Screens.onEventThread(view::isFocusOwner));
        keyboard.press(KeyEvent.VK_F7);
        await().until(() -> height() > 100_000);
        keyboard.press(KeyEvent.VK_F7);
        await().until(() -> height() == folded);
    }

    @Test
    void aClickOnTheWordsBelowShowsAll() {
        Screens.save(frame, "27-folded");
        clickTheWords();
        assertThat(height()).isGreaterThan(100_000);
        assertThat(Screens.onEventThread(
                        () -> view.actions().commands().possible(Command.FOLD, (MessageRow) rows.get(0))))
                .isFalse();
    }

    @Test
    void aClickOnTheWordsBelowAMessageOfSomebodyBlockedDoesNotHideIt() {
        Screens.doOnEventThread(() -> {
            view.actions().offer(new BlockedMessages(new Value<>(Set.of("eve")), () -> hidden.add("hidden")));
            rows = List.of(rows.get(0), MessageRows.shown((MessageRow) rows.get(LONG)), rows.get(2));
            pane.setRows(rows);
        });
        clickTheWords();
        assertThat(height()).isGreaterThan(100_000);
        assertThat(hidden).isEmpty();
    }

    private void clickTheWords() {
        Point words = Screens.onEventThread(() -> {
            Rectangle row = view.rowBounds(LONG);
            for (int y = row.y + row.height; y > row.y; y--) {
                Point at = new Point(80, y);
                if (view.hits().foldAt(at).isPresent()) {
                    return at;
                }
            }
            throw new AssertionError("There are no such words");
        });
        new TranscriptPointer(view, rows).click(words, 1, 0);
    }

    private int height() {
        return Screens.onEventThread(() -> view.rowBounds(LONG).height);
    }
}
