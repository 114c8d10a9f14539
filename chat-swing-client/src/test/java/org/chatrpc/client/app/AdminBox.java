package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.ui.Command;

/** A dialog of the administration, controlled as a user would. */
record AdminBox(JDialog dialog) implements DialogBox {

    static AdminBox open(TestClient client) {
        client.perform(Command.ADMINISTRATION);
        return new AdminBox(client.dialog("admin"));
    }

    /** Shows another tab. */
    void tab(int index) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), "admin.tabs", JTabbedPane.class)
                .orElseThrow()
                .setSelectedIndex(index));
    }

    /** The index of the page that is shown. */
    int shownTab() {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "admin.tabs", JTabbedPane.class)
                .orElseThrow()
                .getSelectedIndex());
    }

    String typed(String name) {
        return Screens.onEventThread(() -> field(name).getText());
    }

    void awaitItems(String name) {
        await("something in " + name).until(() -> !items(name).isEmpty());
    }

    void select(String name, int row) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JList.class)
                .orElseThrow()
                .setSelectedIndex(row));
    }

    void choose(String name, int index) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JComboBox.class)
                .orElseThrow()
                .setSelectedIndex(index));
    }

    static String clipboard() throws Exception {
        return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    }

    private JTextComponent field(String name) {
        return Screens.find(dialog.getRootPane(), name, JTextComponent.class).orElseThrow();
    }
}
