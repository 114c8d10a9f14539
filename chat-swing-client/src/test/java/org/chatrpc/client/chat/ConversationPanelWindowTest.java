package org.chatrpc.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.chatrpc.client.chat.find.JumpToDateModel;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.transcript.TranscriptView;
import org.chatrpc.client.chat.transcript.scroll.FloatingButton;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.SignedIn;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A long room in a real window: visible messages never move, whatever is added, removed or dropped. */
@WindowTest
class ConversationPanelWindowTest {

    private static final int HEIGHT = 620;

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private JFrame frame;
    private ConversationModel model;
    private ConversationPanel panel;
    private TranscriptView view;

    @AfterEach
    void close() {
        Screens.doOnEventThread(() -> {
            model.close();
            frame.dispose();
        });
    }

    @Test
    void fromTheEndToTheBeginningAndBackNothingInViewEverMoves() {
        open(2_500, 2_500);
        long top = Long.MAX_VALUE;
        while (top > 1) {
            scrollBy(-4 * HEIGHT);
            Map<Long, Integer> before = inView();
            quiet();
            assertThat(inView()).containsAllEntriesOf(before);
            assertThat(rows()).isLessThan(Conversation.WINDOW + 50);
            long now = ((TreeMap<Long, Integer>) before).firstKey();
            assertThat(now).isLessThan(top);
            top = now;
        }
        assertThat(button(Command.NEWEST)).isPresent();
        while (button(Command.NEWEST).isPresent()) {
            scrollBy(4 * HEIGHT);
            Map<Long, Integer> before = inView();
            boolean atEnd = Screens.onEventThread(() -> view.atEnd());
            quiet();
            if (!atEnd) {
                assertThat(inView()).containsAllEntriesOf(before);
            }
            assertThat(rows()).isLessThan(Conversation.WINDOW + 50);
        }
        assertThat(((TreeMap<Long, Integer>) inView()).lastKey()).isEqualTo(2_500);
    }

    @Test
    void newMessagesAreCountedAndDoNotMoveAViewThatIsScrolledUp() {
        open(400, 400);
        scrollBy(-3 * HEIGHT);
        quiet();
        Map<Long, Integer> before = inView();
        for (int i = 0; i < 10; i++) {
            post(90);
            pass(Duration.ofMillis(200));
            assertThat(inView()).isEqualTo(before);
        }
        assertThat(text(Command.NEWEST)).isEqualTo("900 new messages");
        click(Command.NEWEST);
        quiet();
        assertThat(((TreeMap<Long, Integer>) inView()).lastKey()).isEqualTo(1_300);
        assertThat(button(Command.NEWEST)).isEmpty();
    }

    @Test
    void afterALongAbsenceTheViewKeepsItsPosition() {
        open(400, 400);
        scrollBy(-3 * HEIGHT);
        quiet();
        Map<Long, Integer> before = inView();
        server.weather(Weather.AWAY);
        pass(Duration.ofMinutes(1));
        post(3_000);
        server.weather(Weather.FINE);
        pass(Duration.ofMinutes(2));
        assertThat(inView()).isEqualTo(before);
        assertThat(text(Command.NEWEST)).isEqualTo("3,000 new messages");
    }

    @Test
    void sendingScrollsToTheEnd() {
        open(1_500, 1_500);
        Screens.doOnEventThread(() -> model.moves().toMessage(300));
        quiet();
        assertThat(inView()).containsKey(300L);
        Screens.doOnEventThread(() -> model.send("from further up"));
        pass(Duration.ofSeconds(2));
        assertThat(((TreeMap<Long, Integer>) inView()).lastKey()).isEqualTo(1_501);
    }

    @Test
    void aButtonScrollsToTheFirstUnreadMessageFarOutsideTheLoadedPage() {
        open(1_500, 700);
        assertThat(text(Command.FIRST_UNREAD)).isEqualTo("Jump to first unread (800)");
        click(Command.FIRST_UNREAD);
        quiet();
        assertThat(inView()).containsKey(701L).containsKey(700L);
        assertThat(Screens.onEventThread(() -> view.rows())).contains(new Row.Unread());
        assertThat(button(Command.FIRST_UNREAD)).isEmpty();
    }

    @Test
    void searchingScrollsToAMatchAndHighlightsIt() {
        open(1_500, 1_500);
        Screens.doOnEventThread(() -> {
            panel.find();
            field("find.query").setText("number 42 w");
            panel.findOlder();
        });
        // The server finds the one long word in all messages, a page after the other.
        quiet();
        quiet();
        assertThat(inView()).containsKey(42L);
        assertThat(Screens.onEventThread(() -> Screens.find(frame.getRootPane(), "find.status", JLabel.class)
                        .orElseThrow()
                        .getText()))
                // Followed by "so far" until the server has been asked for all of them.
                .startsWith("1 of 1");
    }

    @Test
    void jumpingToADateShowsItsLine() {
        open(1_500, 1_500);
        LocalDate day = LocalDate.ofInstant(dispatcher.instant(), ZoneOffset.UTC);
        Screens.doOnEventThread(() -> {
            JumpToDateModel jump = model.jumpToDate();
            jump.jump(day);
        });
        quiet();
        assertThat(inView()).containsKey(1L);
        assertThat(Screens.onEventThread(() -> view.rows())).contains(MessageRows.day(day));
    }

    private void open(int messages, int read) {
        server.signUp("bob", "correct horse", "Bob");
        ChatSession session = SignedIn.alice(server, dispatcher).session();
        for (int i = 1; i <= messages; i++) {
            server.post("general", i % 3 == 0 ? "bob" : "alice", text(i));
            if (i == read) {
                server.markRead(server.signIn("alice", "correct horse").token(), "general", read);
            }
        }
        Screens.doOnEventThread(() -> {
            session.start();
            dispatcher.runRounds(3);
        });
        Screens.doOnEventThread(() -> {
            model = new ConversationModel(
                    session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
            panel = new ConversationPanel(
                    model,
                    Command.PINNED.action(() -> {}),
                    Command.MEMBERS.action(() -> {}),
                    Command.ROOM_MENU.action(() -> {}));
            frame = new JFrame("Conversation");
            frame.add(panel);
            frame.setSize(new Dimension(760, HEIGHT));
            frame.setVisible(true);
            view = Screens.find(frame.getRootPane(), "transcript", TranscriptView.class)
                    .orElseThrow();
        });
        quiet();
    }

    private void post(int count) {
        for (int i = 0; i < count; i++) {
            server.post("general", "bob", text(i));
        }
    }

    private static String text(int i) {
        return "number " + i + " " + "words and words ".repeat(i * 7 % 23);
    }

    /** Waits until all calls have returned. */
    private void quiet() {
        for (int i = 0; i < 12; i++) {
            Screens.doOnEventThread(() -> dispatcher.runRounds(1));
        }
    }

    private void pass(Duration time) {
        Screens.doOnEventThread(() -> dispatcher.pass(time));
    }

    private void scrollBy(int pixels) {
        Screens.doOnEventThread(() -> view.scrollTo(view.offset() + pixels));
    }

    /** The visible messages by number, with their position. */
    private Map<Long, Integer> inView() {
        return Screens.onEventThread(() -> {
            Map<Long, Integer> places = new TreeMap<>();
            int[] range = view.visible().orElseThrow();
            for (int i = range[0]; i <= range[1]; i++) {
                if (view.rows().get(i) instanceof MessageRow row) {
                    places.put(row.number(), view.rowBounds(i).y);
                }
            }
            return places;
        });
    }

    private int rows() {
        return Screens.onEventThread(() -> view.rows().size());
    }

    private Optional<AbstractButton> button(Command command) {
        String name = command.name().toLowerCase(Locale.ROOT);
        return Screens.onEventThread(
                () -> Screens.find(panel, name, FloatingButton.class).map(AbstractButton.class::cast));
    }

    private String text(Command command) {
        AbstractButton button = button(command).orElseThrow();
        return Screens.onEventThread(button::getText);
    }

    private void click(Command command) {
        AbstractButton button = button(command).orElseThrow();
        Screens.doOnEventThread(() -> button.doClick(0));
    }

    private JTextField field(String name) {
        return Screens.find(frame.getRootPane(), name, JTextField.class).orElseThrow();
    }
}
