package org.chatrpc.client.chat;

import static java.awt.event.InputEvent.BUTTON1_DOWN_MASK;
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
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.chat.markup.Range;
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
            view.setBrowser(opened::add);
            frame = new JFrame("Transcript");
            frame.add(pane);
            frame.add(elsewhere, BorderLayout.SOUTH);
            frame.setSize(700, 500);
            frame.setVisible(true);
            pane.setRows(rows);
        });
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
        drag(at(37, 5), at(39, 10));
        assertThat(selected()).contains("] Bob: some words of message 38");
        assertThat(selected().lines()).hasSize(3);
        drag(at(38, 10), at(38, 5));
        assertThat(selected()).isEqualTo("words");
    }

    @Test
    void draggingBeyondTheEdgeScrollsAndSelectsOn() {
        Point from = at(39, 5);
        int before = offset();
        mouse(MouseEvent.MOUSE_PRESSED, from, 1, 0);
        mouse(MouseEvent.MOUSE_DRAGGED, new Point(from.x, -40), 1, 0);
        await().until(() -> offset() < before - 200);
        mouse(MouseEvent.MOUSE_RELEASED, new Point(from.x, -40), 1, 0);
        assertThat(selected().lines().count()).isGreaterThan(10);
        int after = offset();
        assertThat(Screens.onEventThread(() -> view.selection().indices().size()))
                .isGreaterThan(10);
        assertThat(offset()).isEqualTo(after);
    }

    @Test
    void clicksSelectWordsAndMessagesAndShiftExtends() {
        click(at(38, 7), 2, 0);
        assertThat(selected()).isEqualTo("words");
        click(at(38, 7), 3, 0);
        assertThat(selected()).isEqualTo("some words of message 38");
        click(at(38, 5), 1, 0);
        assertThat(selected()).isEmpty();
        click(at(38, 10), 1, MouseEvent.SHIFT_DOWN_MASK);
        assertThat(selected()).isEqualTo("words");
    }

    @Test
    void aSelectionDoesNotMoveWhenMessagesComeAndGo() {
        drag(at(38, 5), at(38, 10));
        Screens.doOnEventThread(() -> view.setRows(rows.subList(20, rows.size())));
        assertThat(selected()).isEqualTo("words");
        List<Row> more = new ArrayList<>(rows);
        more.add(0, new Row.Older(true));
        Screens.doOnEventThread(() -> view.setRows(more));
        assertThat(selected()).isEqualTo("words");
    }

    @Test
    void aClickOpensALinkOffTheEventThreadAndTheTipSaysWhereItLeads() {
        Point link = at(41, 12);
        assertThat(tip(link)).contains("https://example.org/a");
        click(link, 1, 0);
        await().until(() -> opened.equals(List.of(URI.create("https://example.org/a"))));
        drag(link, at(41, 20));
        assertThat(opened).hasSize(1);
    }

    @Test
    void aLinkThatSeemsToLeadElsewhereAsksFirst() {
        Point link = at(42, 12);
        assertThat(tip(link)).contains("Leads to evil.example.");
        click(link, 1, 0);
        await().until(() -> OpenMenu.texts().contains("Open link"));
        assertThat(opened).isEmpty();
        OpenMenu.choose("Open link");
        await().until(() -> opened.size() == 1);
    }

    @Test
    void withoutABrowserTheLinkIsCopiedAndThatIsSaid() {
        Screens.doOnEventThread(() -> view.setBrowser(target -> false));
        click(at(41, 12), 1, 0);
        await().until(() -> Screens.onEventThread(() -> view.toast()).startsWith("There is no browser"));
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
    void enterOpensTheOnlyLinkOrAsksWhich() {
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
    void anAnswerLeadsToWhatItAnswersByMouseAndByMenu() {
        MessageRow answer = MessageRows.answering((MessageRow) rows.get(42), (MessageRow) rows.get(1));
        rows.set(42, answer);
        Screens.doOnEventThread(() -> view.setRows(rows));
        Rectangle text = Screens.onEventThread(() -> view.rowBounds(42));
        int before = offset();
        Point quote = at(43, 0);
        click(new Point(quote.x + 20, (text.y + quote.y) / 2), 1, 0);
        await().until(() -> offset() < before);
        assertThat(Screens.onEventThread(() -> view.rowBounds(1)).y).isBetween(0, 300);
        Screens.doOnEventThread(view::scrollToEnd);
        focus();
        keyboard.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
        await().until(() -> OpenMenu.texts().contains("Go to the message it answers"));
        OpenMenu.choose("Go to the message it answers");
        assertThat(Screens.onEventThread(() -> view.rowBounds(1)).y).isBetween(0, 300);
    }

    @Test
    void leadsToAMessageWhereverItIs() {
        assertThat(Screens.onEventThread(() -> view.scrollToMessage(3))).isTrue();
        Rectangle bounds = Screens.onEventThread(() -> view.rowBounds(2));
        assertThat(bounds.y).isBetween(0, 300);
        assertThat(Screens.onEventThread(() -> view.scrollToMessage(999))).isFalse();
    }

    @Test
    void screenReadersHearWhichMessageIsFocusedAndWhatIsSelected() {
        focus();
        AccessibleContext row = Screens.onEventThread(
                () -> view.getAccessibleContext().getAccessibleChild(42).getAccessibleContext());
        await().until(() ->
                Screens.onEventThread(() -> row.getAccessibleStateSet().contains(AccessibleState.FOCUSED)));
        drag(at(43, 4), at(43, 21));
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
        return Screens.onEventThread(() -> view.focusedRow().orElse(-1));
    }

    private int offset() {
        return Screens.onEventThread(() -> view.offset());
    }

    private String selected() {
        return Screens.onEventThread(() -> view.selection().text());
    }

    private String tip(Point point) {
        return Screens.onEventThread(() -> view.getToolTipText(event(MouseEvent.MOUSE_MOVED, point, 0, 0)));
    }

    /** The left edge of a character of a message, by the message's number. */
    private Point at(int number, int offset) {
        return Screens.onEventThread(() -> {
            Rectangle row = view.rowBounds(number - 1);
            Rectangle character =
                    view.hits().textBounds((MessageRow) rows.get(number - 1), new Range(offset, offset + 1));
            return new Point(character.x + 1, row.y + character.y + character.height / 2);
        });
    }

    private void drag(Point from, Point to) {
        mouse(MouseEvent.MOUSE_PRESSED, from, 1, 0);
        mouse(MouseEvent.MOUSE_DRAGGED, to, 1, 0);
        mouse(MouseEvent.MOUSE_RELEASED, to, 1, 0);
    }

    private void click(Point point, int count, int modifiers) {
        mouse(MouseEvent.MOUSE_PRESSED, point, count, modifiers);
        mouse(MouseEvent.MOUSE_RELEASED, point, count, modifiers);
    }

    private void mouse(int id, Point point, int count, int modifiers) {
        Screens.doOnEventThread(() -> view.dispatchEvent(event(id, point, count, modifiers)));
    }

    private MouseEvent event(int id, Point point, int count, int modifiers) {
        boolean moved = id == MouseEvent.MOUSE_MOVED;
        return new MouseEvent(
                view,
                id,
                System.currentTimeMillis(),
                moved ? 0 : BUTTON1_DOWN_MASK | modifiers,
                point.x,
                point.y,
                count,
                false,
                moved ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1);
    }
}
