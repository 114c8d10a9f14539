package org.chatrpc.client.chat.transcript;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.paint.Colors;

/**
 * The buttons over the message under the pointer. They do not take the focus: at the keyboard there are the shortcuts
 * and the menu.
 */
final class MessageBar extends JPanel {

    private static final List<Command> COMMANDS = List.of(
            Command.REACT,
            Command.ANSWER_MESSAGE,
            Command.OPEN_THREAD,
            Command.PIN_MESSAGE,
            Command.UNPIN_MESSAGE,
            Command.COPY_MESSAGE,
            Command.COPY_MESSAGE_LINK,
            Command.EDIT_MESSAGE,
            Command.EARLIER_TEXTS,
            Command.DELETE_MESSAGE,
            Command.REPORT_MESSAGE,
            Command.BLOCK_AUTHOR,
            Command.UNBLOCK_AUTHOR);

    private final Map<Command, JButton> buttons = new EnumMap<>(Command.class);
    private final transient RowActions actions;
    private transient Optional<MessageRow> row = Optional.empty();

    /** @param onLeave called when the pointer leaves the bar */
    MessageBar(RowActions actions, Runnable onLeave) {
        super(new MigLayout("insets 2, gap 0, hidemode 3, novisualpadding"));
        this.actions = actions;
        setName("message.bar");
        setOpaque(false);
        setVisible(false);
        MouseAdapter leaving = new MouseAdapter() {
            @Override
            public void mouseExited(MouseEvent event) {
                Point at = SwingUtilities.convertPoint(event.getComponent(), event.getPoint(), MessageBar.this);
                if (!contains(at)) {
                    onLeave.run();
                }
            }
        };
        addMouseListener(leaving);
        for (Command command : COMMANDS) {
            JButton button =
                    Controls.iconButton(command.action(() -> row.ifPresent(shown -> actions.perform(command, shown))));
            button.setFocusable(false);
            button.addMouseListener(leaving);
            buttons.put(command, button);
            add(button, "w 28!, h 28!");
        }
    }

    /** Shows the buttons for a message; empty to hide. */
    void show(Optional<MessageRow> shown) {
        if (row.equals(shown)) {
            return;
        }
        row = shown;
        boolean any = false;
        for (Map.Entry<Command, JButton> each : buttons.entrySet()) {
            boolean possible = shown.filter(message -> actions.commands().possible(each.getKey(), message))
                    .isPresent();
            each.getValue().setVisible(possible);
            any |= possible;
        }
        setVisible(any);
        setSize(getPreferredSize());
        validate();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int arc = UIScale.scale(12);
        int edge = Math.max(1, UIScale.scale(1));
        g.setColor(Colors.COMPOSER_BORDER.get());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setColor(Colors.COMPOSER.get());
        g.fillRoundRect(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge, arc - edge, arc - edge);
        g.dispose();
    }
}
