package org.chatrpc.client.chat;

import java.awt.Cursor;
import java.awt.datatransfer.StringSelection;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import javax.swing.JPopupMenu;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Command;

/** What the mouse does on the list of messages: lights up the row under it, follows links, opens the menu of a message. */
final class TranscriptMouse extends MouseAdapter {

    private final TranscriptView view;

    TranscriptMouse(TranscriptView view) {
        this.view = view;
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        view.hover(view.rowAt(event.getPoint()).orElse(-1));
        view.setCursor(Cursor.getPredefinedCursor(
                view.linkAt(event.getPoint()).isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        view.hover(-1);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow();
        showMenu(event);
        view.linkAt(event.getPoint()).ifPresent(link -> message(event).ifPresent(row -> view.follow(row, link)));
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        // Which of the two opens a menu differs between systems.
        showMenu(event);
    }

    private void showMenu(MouseEvent event) {
        if (event.isPopupTrigger()) {
            message(event).ifPresent(row -> menu(row).show(view, event.getX(), event.getY()));
        }
    }

    private JPopupMenu menu(MessageRow row) {
        JPopupMenu menu = new JPopupMenu();
        menu.add(Command.COPY_MESSAGE.action(
                () -> view.getToolkit().getSystemClipboard().setContents(new StringSelection(row.body()), null)));
        return menu;
    }

    private Optional<MessageRow> message(MouseEvent event) {
        return view.rowAt(event.getPoint())
                .map(view.rows()::get)
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast);
    }
}
