package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import javax.swing.JFrame;
import org.chatrpc.client.chat.row.Delivery;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every command on a message acts on the one that was clicked, or else on the newest one, wherever the focus is. */
@WindowTest
class MessageCommandsWindowTest {

    private static final int COUNT = 30;

    private final List<String> performed = new ArrayList<>();
    private List<Row> rows;
    private JFrame frame;
    private TranscriptView view;

    @BeforeEach
    void open() {
        MessageRows made = new MessageRows(Instant.parse("2026-11-22T14:00:00Z"));
        rows = new ArrayList<>();
        for (int i = 1; i < COUNT; i++) {
            rows.add(made.say("Bob", "message " + i));
        }
        rows.add(MessageRows.mine(made.say("Alice", "newest"), Delivery.STORED));
        Screens.doOnEventThread(() -> {
            TranscriptPane pane = new TranscriptPane();
            view = pane.view();
            frame = new JFrame("Transcript");
            frame.add(pane);
            frame.setSize(700, 400);
            frame.setVisible(true);
            pane.setRows(rows);
        });
        offer((command, row) -> true);
    }

    @AfterEach
    void close() {
        Screens.doOnEventThread(frame::dispose);
    }

    @Test
    void withoutACursorTheyActOnTheNewestMessage() {
        for (Command command : commands()) {
            assertThat(perform(command)).as(command.name()).containsExactly(command + " " + COUNT);
        }
    }

    @Test
    void afterAClickTheyActOnThatMessageAndShowIt() {
        click(COUNT - 3);
        for (Command command : commands()) {
            Screens.doOnEventThread(() -> view.scrollTo(0));
            assertThat(perform(command)).as(command.name()).containsExactly(command + " " + (COUNT - 3));
            assertThat(Screens.onEventThread(
                            () -> view.rowBounds(COUNT - 4).intersects(0, 0, view.getWidth(), view.getHeight())))
                    .isTrue();
        }
    }

    @Test
    void theirKeysWorkInTheListAfterAClick() {
        click(COUNT - 3);
        for (Command command : commands()) {
            for (var stroke : command.shortcuts()) {
                performed.clear();
                Screens.doOnEventThread(() -> view.getActionMap()
                        .get(view.getInputMap().get(stroke))
                        .actionPerformed(new ActionEvent(view, ActionEvent.ACTION_PERFORMED, "")));
                assertThat(performed).as(command.name()).containsExactly(command + " " + (COUNT - 3));
            }
        }
    }

    @Test
    void whatIsNotPossibleIsSaid() {
        offer((command, row) -> false);
        for (Command command : commands()) {
            Screens.doOnEventThread(() -> view.showToast(""));
            assertThat(perform(command)).isEmpty();
            assertThat(Screens.onEventThread(view::toast)).as(command.name()).contains(command.text());
        }
    }

    @Test
    void withoutAnyMessageTheySayThatOneIsNeeded() {
        Screens.doOnEventThread(() -> view.setRows(List.of()));
        for (Command command : commands()) {
            Screens.doOnEventThread(() -> view.showToast(""));
            assertThat(perform(command)).isEmpty();
            assertThat(Screens.onEventThread(view::toast)).as(command.name()).contains(command.text());
        }
    }

    @Test
    void theKeyOfACommandAlsoUndoesIt() {
        offer((command, row) -> command == Command.UNPIN_MESSAGE || command == Command.UNBLOCK_AUTHOR);
        assertThat(perform(Command.PIN_MESSAGE)).containsExactly("UNPIN_MESSAGE " + COUNT);
        assertThat(perform(Command.BLOCK_AUTHOR)).containsExactly("UNBLOCK_AUTHOR " + COUNT);
    }

    /** All but those that the list itself offers, which need no model. */
    private static List<Command> commands() {
        return RowCommands.ALL.stream()
                .filter(command -> command != Command.COPY_MESSAGE)
                .toList();
    }

    private void offer(BiPredicate<Command, MessageRow> possible) {
        Screens.doOnEventThread(() -> view.actions().offer(new RowCommands() {
            @Override
            public boolean possible(Command command, MessageRow row) {
                return possible.test(command, row);
            }

            @Override
            public void perform(Command command, MessageRow row) {
                performed.add(command + " " + row.number());
            }
        }));
    }

    private List<String> perform(Command command) {
        performed.clear();
        Screens.doOnEventThread(() -> view.actions().perform(command));
        return performed;
    }

    private void click(int number) {
        TranscriptPointer mouse = new TranscriptPointer(view, rows);
        mouse.click(mouse.at(number, 2), 1, 0);
    }
}
