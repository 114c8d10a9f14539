package org.chatrpc.client.chat.transcript;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.chat.link.LinkOpener;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.ui.Command;
import org.chatrpc.text.WebLink;

/** Keyboard control of the message list: moves between messages, selects, copies, edits, deletes, opens links and menus. */
final class TranscriptKeys implements FocusListener {

    private final TranscriptView view;
    private final LinkOpener links;

    TranscriptKeys(TranscriptView view, LinkOpener links) {
        this.view = view;
        this.links = links;
    }

    void install() {
        view.addFocusListener(this);
        bind("UP", () -> move(-1, false));
        bind("DOWN", () -> move(1, false));
        bind("shift UP", () -> move(-1, true));
        bind("shift DOWN", () -> move(1, true));
        bind("ENTER", this::openLinks);
        bind("ESCAPE", this::clear);
        bind("CONTEXT_MENU", this::menu);
        bind("shift F10", this::menu);
        bind(Command.COPY, this::copy);
        RowCommands.ALL.forEach(command -> bind(command, () -> performAtKeyboard(command)));
        bind(Command.SELECT_ALL, () -> {
            view.selection().selectAll();
            view.selectionChanged();
        });
    }

    @Override
    public void focusGained(FocusEvent event) {
        // A mouse click sets the cursor itself, and a reactivated window keeps its cursor.
        boolean byKey =
                event.getCause() != FocusEvent.Cause.MOUSE_EVENT && event.getCause() != FocusEvent.Cause.ACTIVATION;
        if (byKey) {
            current().or(this::lastVisible).ifPresent(row -> view.cursor().set(row, true));
        }
        view.repaint();
    }

    @Override
    public void focusLost(FocusEvent event) {
        view.repaint();
    }

    /** Moves to the next message, or scrolls within one that is higher than the view. */
    private void move(int step, boolean selecting) {
        Optional<Integer> now = view.cursor().index();
        if (now.isEmpty() || view.cursor().focused().isEmpty()) {
            current().or(this::lastVisible).ifPresent(row -> go(row, selecting));
            return;
        }
        Rectangle bounds = view.rowBounds(now.get());
        boolean more = step < 0 ? bounds.y < 0 : bounds.y + bounds.height > view.getHeight();
        boolean inView = bounds.intersects(0, 0, view.getWidth(), view.getHeight());
        if (more && inView && bounds.height > view.getHeight()) {
            view.scrollTo(view.offset() + step * UIScale.scale(48));
        } else {
            Optional<Integer> next = view.cursor().next(step);
            next.ifPresent(index -> go((MessageRow) view.rows().get(index), selecting));
            if (next.isEmpty()) {
                // Makes the rows before the first message and after the last visible too.
                view.scrollTo(view.offset() + step * UIScale.scale(48));
            }
        }
    }

    private void go(MessageRow row, boolean selecting) {
        Optional<MessageRow> before = current();
        if (selecting) {
            select(before.orElse(row), row);
        } else if (!view.selection().isEmpty()) {
            clear();
        }
        view.cursor().set(row, true);
        view.cursor().index().ifPresent(view::reveal);
    }

    /** Selects whole messages, from the one where the selection started. */
    private void select(MessageRow from, MessageRow to) {
        Selection selection = view.selection();
        if (selection.isEmpty()) {
            selection.begin(TextPosition.start(from), TextPosition.end(from));
        }
        selection.extend(selection.isForward(TextPosition.end(to)) ? TextPosition.end(to) : TextPosition.start(to));
        view.selectionChanged();
    }

    private void clear() {
        view.selection().clear();
        view.selectionChanged();
    }

    private void copy() {
        Optional<String> selected = Optional.of(view.selection().text()).filter(text -> !text.isEmpty());
        selected.or(() -> current().filter(MessageRow::hasText).map(MessageRow::body))
                .ifPresent(Clip::copy);
    }

    private void openLinks() {
        current().ifPresent(row -> {
            List<WebLink> found = view.blocks().links(row);
            if (!found.isEmpty()) {
                links.choose(found, view.hits().menuPlace(row));
            }
        });
    }

    private void menu() {
        current().or(this::lastVisible).ifPresent(row -> {
            view.cursor().set(row, true);
            List<WebLink> found = view.blocks().links(row);
            Optional<WebLink> only = found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            Point at = view.hits().menuPlace(row);
            new TranscriptMenu(view, links).build(row, only).show(view, at.x, at.y);
        });
    }

    private Optional<MessageRow> current() {
        return view.cursor().row();
    }

    private Optional<MessageRow> lastVisible() {
        return view.visible().flatMap(range -> {
            for (int i = range[1]; i >= range[0]; i--) {
                if (view.rows().get(i) instanceof MessageRow row) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        });
    }

    /** From now on, the user sees which message such keys act on. */
    private void performAtKeyboard(Command command) {
        current().ifPresent(row -> view.cursor().set(row, true));
        view.actions().perform(command);
    }

    private void bind(Command command, Runnable work) {
        command.shortcuts().forEach(stroke -> bind(stroke, work));
    }

    private void bind(String stroke, Runnable work) {
        bind(KeyStroke.getKeyStroke(stroke), work);
    }

    private void bind(KeyStroke stroke, Runnable work) {
        view.getInputMap().put(stroke, stroke);
        view.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }
}
