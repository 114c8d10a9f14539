package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import java.awt.Toolkit;
import java.awt.datatransfer.DataFlavor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.ui.Command;

/** A dialog of the administration, controlled as a user would. */
record AdminBox(JDialog dialog) {

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

    void type(String name, String text) {
        Screens.doOnEventThread(() -> field(name).setText(text));
    }

    String typed(String name) {
        return Screens.onEventThread(() -> field(name).getText());
    }

    /** The text of a label; empty if it is not visible. */
    String text(String name) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, JLabel.class)
                .map(JLabel::getText)
                .orElse(""));
    }

    void awaitText(String name, String part) {
        await(name + " says " + part).until(() -> text(name).contains(part));
    }

    /** What a screen reader reads of the items of a list; empty if it is not visible. */
    List<String> items(String name) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, JList.class)
                .map(list -> {
                    AccessibleContext spoken = list.getAccessibleContext();
                    return IntStream.range(0, spoken.getAccessibleChildrenCount())
                            .mapToObj(i -> spoken.getAccessibleChild(i)
                                    .getAccessibleContext()
                                    .getAccessibleName())
                            .toList();
                })
                .orElse(List.of()));
    }

    void awaitItems(String name, int count) {
        await(count + " in " + name).until(() -> items(name).size() == count);
    }

    void awaitItems(String name) {
        await("something in " + name).until(() -> !items(name).isEmpty());
    }

    void select(String name, int row) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JList.class)
                .orElseThrow()
                .setSelectedIndex(row));
    }

    void press(String name) {
        AbstractButton pressed = await().until(
                        () -> Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, AbstractButton.class)
                                .filter(AbstractButton::isEnabled)),
                        Optional::isPresent)
                .orElseThrow();
        Screens.doOnEventThread(() -> pressed.doClick(0));
    }

    boolean showing() {
        return Screens.onEventThread(dialog::isShowing);
    }

    void close() {
        Screens.doOnEventThread(dialog::dispose);
        await().until(() -> !showing());
    }

    static String clipboard() throws Exception {
        return (String) Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor);
    }

    private JTextComponent field(String name) {
        return Screens.find(dialog.getRootPane(), name, JTextComponent.class).orElseThrow();
    }
}
