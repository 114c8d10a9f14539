package org.chatrpc.client.login;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** A menu with the servers used before, at the end of the address field: to choose or to forget one. */
final class ServerChoice {

    private final JTextField field;
    private final Value<List<String>> servers;

    ServerChoice(JTextField field, Value<List<String>> servers) {
        this.field = field;
        this.servers = servers;
        JButton open = new JButton(Icons.DOWN.icon(12, Colors.SECONDARY));
        open.setName("login.servers");
        open.setToolTipText(Texts.get("login.servers"));
        open.getAccessibleContext().setAccessibleName(Texts.get("login.servers"));
        open.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        // The Down key in the field does the same, so this button is not a tab stop.
        open.setFocusable(false);
        open.addActionListener(event -> open());
        open.setVisible(!servers.get().isEmpty());
        field.putClientProperty(FlatClientProperties.TEXT_FIELD_TRAILING_COMPONENT, open);
        field.registerKeyboardAction(event -> open(), KeyStroke.getKeyStroke("DOWN"), JComponent.WHEN_FOCUSED);
    }

    private void open() {
        if (!servers.get().isEmpty() && field.isEditable()) {
            menu().show(field, 0, field.getHeight());
        }
    }

    private JPopupMenu menu() {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("login.servers.menu");
        for (String server : servers.get()) {
            JMenuItem item = new JMenuItem(server);
            item.addActionListener(event -> field.setText(server));
            menu.add(item);
        }
        String typed = field.getText().strip();
        if (servers.get().contains(typed)) {
            menu.addSeparator();
            JMenuItem forget = new JMenuItem(Texts.get("login.servers.forget", typed));
            forget.addActionListener(event -> forget(typed));
            menu.add(forget);
        }
        return menu;
    }

    private void forget(String server) {
        List<String> left = new ArrayList<>(servers.get());
        left.remove(server);
        servers.set(List.copyOf(left));
        field.setText(left.isEmpty() ? "" : left.get(0));
    }
}
