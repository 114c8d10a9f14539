package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.BorderLayout;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleText;
import javax.swing.JFrame;
import javax.swing.JTextField;
import javax.swing.MenuSelectionManager;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.transcript.scroll.ScrollTarget;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Selecting, copying and following links, with the mouse and with the keyboard. */
@WindowTest
class TranscriptInputWindowTest {

    private final List<URI> opened = new CopyOnWriteArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Keyboard keyboard = new Keyboard();
    private final JTextField elsewhere = Screens.onEventThread(JTextField::new);
    private JFrame frame;
    private TranscriptView view;
    private TranscriptPointer mouse;

    @BeforeEach
    void open() {
        MessageRows made = new MessageRows(Instant.parse("2026-11-22T14:00:00Z"));
        for (int i = 1; i <= 40; i++) {
            rows.add(made.say(i % 2 == 0 ? "Bob" : "Alice", "some words of message " + i));
        }
        rows.add(made.say("Eve", "read https://example.org/a and `code`"));
        rows.add(made.say("Eve", "or http://bank.example@evil.example/"));
        rows.add(made.say("Eve", "one https://a.example two https://b.example"));
        Screens.doOnEventThread(() -> {
            TranscriptPane pane = new TranscriptPane();
            view = pane.view();
            mouse = new TranscriptPointer(view, rows);
            view.links().setBrowser(opened::add);
            frame = new JFrame("Transcript");
            frame.add(pane);
            frame.add(elsewhere, BorderLayout.SOUTH);
            frame.setSize(700, 500);
            frame.setVisible(true);
            pane.setRows(rows);
        });
        Screens.awaitFocused(frame);
    }

    @AfterEach
    void close() {
        Screens.doOnEventThread(() -> {
            MenuSelectionManager.defaultManager().clearSelectedPath();
            frame.dispose();
        });
    }

    @Test
    void draggingSelectsAcrossMessages() {
        mouse.drag(mouse.at(37, 5), mouse.at(39, 10));
        assertThat(selected()).contains("] Bob: some words of message 38");
        assertThat(selected().lines()).hasSize(3);
        mouse.drag(mouse.at(38, 10), mouse.at(38, 5));
        assertThat(selected()).isEqualTo("words");
    }

    @Test
    void draggingBeyondTheEdgeScrollsAndSelectsOn() {
        Point from = mouse.at(39, 5);
        int before = offset();
        Point above = new Point(from.x, -40);
        mouse.pressAndDrag(from, above);
        await().until(() -> offset() < before - 200);
        mouse.release(above);
        assertThat(selected().lines().count()).isGreaterThan(10);
        int after = offset();
        assertThat(Screens.onEventThread(() -> view.selection().indices().size()))
                .isGreaterThan(10);
        assertThat(offset()).isEqualTo(after);
    }

    @Test
    void clicksSelectWordsAndMessagesAndShiftExtends() {
        mouse.click(mouse.at(38, 7), 2, 0);
        assertThat(selected()).isEqualTo("words");
        mouse.click(mouse.at(38, 7), 3, 0);
        assertThat(selected()).isEqualTo("some words of message 38");
        mouse.click(mouse.at(38, 5), 1, 0);
        assertThat(selected()).isEmpty();
        mouse.click(mouse.at(38, 10), 1, MouseEvent.SHIFT_DOWN_MASK);
        assertThat(selected()).isEqualTo("words");
    }

    @Test
    void aSelectionDoesNotMoveWhenMessagesComeAndGo() {
        mouse.drag(mouse.at(38, 5), mouse.at(38, 10));
        Screens.doOnEventThread(() -> view.setRows(rows.subList(20, rows.size())));
        assertThat(selected()).isEqualTo("words");
        List<Row> more = new ArrayList<>(rows);
        more.add(0, new Row.Older(true));
        Screens.doOnEventThread(() -> view.setRows(more));
        assertThat(selected()).isEqualTo("words");
    }

    @Test
    void aClickOpensALinkOffTheEventThreadAndTheToolTipShowsItsTarget() {
        Point link = mouse.at(41, 12);
        assertThat(mouse.tip(link)).contains("https://example.org/a");
        mouse.click(link, 1, 0);
        await().until(() -> opened.equals(List.of(URI.create("https://example.org/a"))));
        mouse.drag(link, mouse.at(41, 20));
        assertThat(opened).hasSize(1);
    }

    @Test
    void aMisleadingLinkAsksForConfirmation() {
        Point link = mouse.at(42, 12);
        assertThat(mouse.tip(link)).contains("Leads to evil.example.");
        mouse.click(link, 1, 0);
        await().until(() -> OpenMenu.texts().contains("Open link"));
        assertThat(opened).isEmpty();
        OpenMenu.choose("Open link");
        await().until(() -> opened.size() == 1);
    }

    @Test
    void withoutABrowserTheLinkIsCopiedWithANotice() {
        Screens.doOnEventThread(() -> view.links().setBrowser(target -> false));
        mouse.click(mouse.at(41, 12), 1, 0);
        await().until(() -> Screens.onEventThread(() -> view.toast()).startsWith("No browser"));
        assertThat(Screens.clipboard()).isEqualTo("https://example.org/a");
    }

    @Test
    void theKeyboardGoesFromMessageToMessageSelectsAndCopies() {
        focus();
        keyboard.press(KeyEvent.VK_UP);
        keyboard.press(KeyEvent.VK_UP);
        await().until(() -> focused() == 40);
        keyboard.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
        await().until(() -> Screens.clipboard().equals("read https://example.org/a and `code`"));
        keyboard.press(KeyEvent.VK_SHIFT, KeyEvent.VK_UP);
        await().until(() -> selected().lines().count() == 2);
        keyboard.press(KeyEvent.VK_SHIFT, KeyEvent.VK_DOWN);
        await().until(() -> selected().equals("read https://example.org/a and `code`"));
        keyboard.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
        await().until(() -> selected().lines().count() == rows.size());
        keyboard.press(KeyEvent.VK_ESCAPE);
        await().until(() -> selected().isEmpty());
    }

    @Test
    void enterOpensTheOnlyLinkOrOffersAChoice() {
        focus();
        keyboard.press(KeyEvent.VK_ENTER);
        await().until(() -> OpenMenu.texts().equals(List.of("https://a.example", "https://b.example")));
        OpenMenu.choose("https://b.example");
        await().until(() -> opened.equals(List.of(URI.create("https://b.example"))));
    }

    @Test
    void theMenuKeyOpensTheMenuOfTheMessage() {
        focus();
        keyboard.press(KeyEvent.VK_UP);
        keyboard.press(KeyEvent.VK_UP);
        await().until(() -> focused() == 40);
        keyboard.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
        await().until(() -> OpenMenu.texts().contains("Copy link"));
        OpenMenu.choose("Copy message");
        await().until(() -> Screens.clipboard().equals("read https://example.org/a and `code`"));
    }

    @Test
    void theAnsweredMessageIsReachedByMouseAndByMenu() {
        MessageRow answer = MessageRows.answering((MessageRow) rows.get(42), (MessageRow) rows.get(1));
        rows.set(42, answer);
        Screens.doOnEventThread(() -> view.setRows(rows));
        Rectangle text = Screens.onEventThread(() -> view.rowBounds(42));
        int before = offset();
        Point quote = mouse.at(43, 0);
        mouse.click(new Point(quote.x + 20, (text.y + quote.y) / 2), 1, 0);
        await().until(() -> offset() < before);
        assertThat(Screens.onEventThread(() -> view.rowBounds(1)).y).isBetween(0, 300);
        Screens.doOnEventThread(view::scrollToEnd);
        focus();
        keyboard.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
        await().until(() -> OpenMenu.texts().contains("Go to the message it replies to"));
        OpenMenu.choose("Go to the message it replies to");
        assertThat(Screens.onEventThread(() -> view.rowBounds(1)).y).isBetween(0, 300);
    }

    @Test
    void leadsToAMessageWhereverItIs() {
        assertThat(Screens.onEventThread(() -> view.scrollToMessage(new ScrollTarget(3, false, 0))))
                .isTrue();
        Rectangle bounds = Screens.onEventThread(() -> view.rowBounds(2));
        assertThat(bounds.y).isBetween(0, 300);
        assertThat(Screens.onEventThread(() -> view.scrollToMessage(new ScrollTarget(999, false, 0))))
                .isFalse();
    }

    @Test
    void screenReadersHearWhichMessageIsFocusedAndWhatIsSelected() {
        focus();
        AccessibleContext row = Screens.onEventThread(
                () -> view.getAccessibleContext().getAccessibleChild(42).getAccessibleContext());
        await().until(() ->
                Screens.onEventThread(() -> row.getAccessibleStateSet().contains(AccessibleState.FOCUSED)));
        mouse.drag(mouse.at(43, 4), mouse.at(43, 21));
        Screens.doOnEventThread(() -> {
            assertThat(row.getAccessibleStateSet().contains(AccessibleState.SELECTED))
                    .isTrue();
            assertThat(view.getAccessibleContext().getAccessibleSelection().getAccessibleSelectionCount())
                    .isEqualTo(1);
            AccessibleText text = row.getAccessibleText();
            assertThat(text.getSelectedText()).isEqualTo("https://a.example");
            assertThat(text.getAtIndex(AccessibleText.WORD, 0)).isEqualTo("one");
            assertThat(text.getAfterIndex(AccessibleText.CHARACTER, 0)).isEqualTo("n");
            assertThat(text.getBeforeIndex(AccessibleText.CHARACTER, 0)).isNull();
            assertThat(text.getCharacterBounds(0).isEmpty()).isFalse();
        });
    }

    private void focus() {
        Screens.doOnEventThread(() -> {
            frame.toFront();
            elsewhere.requestFocusInWindow();
        });
        await().until(() -> Screens.onEventThread(elsewhere::isFocusOwner));
        Screens.doOnEventThread(view::requestFocusInWindow);
        await().until(() -> Screens.onEventThread(() -> view.isFocusOwner()) && focused() == 42);
    }

    private int focused() {
        return Screens.onEventThread(() -> view.cursor().focused().orElse(-1));
    }

    private int offset() {
        return Screens.onEventThread(() -> view.offset());
    }

    private String selected() {
        return Screens.onEventThread(() -> view.selection().text());
    }
}
