package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.Screens;

/** A dialog, controlled as a user would. Its parts are found by name. */
interface DialogBox {

    JDialog dialog();

    /** The text of a label; empty if it is not visible. */
    default String text(String name) {
        return Screens.onEventThread(() -> Screens.find(dialog().getRootPane(), name, JLabel.class)
                .map(JLabel::getText)
                .orElse(""));
    }

    default void awaitText(String name, String part) {
        await(name + " says " + part).until(() -> text(name).contains(part));
    }

    /** What a screen reader reads of the items of a list; empty if it is not visible. */
    default List<String> items(String name) {
        return Screens.onEventThread(() -> Screens.find(dialog().getRootPane(), name, JList.class)
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

    default void awaitItems(String name, int count) {
        await(count + " in " + name).until(() -> items(name).size() == count);
    }

    /** Waits until a component is visible. */
    default void awaitShown(String name) {
        await(name)
                .until(() -> Screens.onEventThread(() -> Screens.find(dialog().getRootPane(), name, JComponent.class)
                        .isPresent()));
    }

    /** Waits until a button can be pressed. */
    default AbstractButton awaitEnabled(String button) {
        return await(button)
                .until(
                        () -> Screens.onEventThread(
                                () -> Screens.find(dialog().getRootPane(), button, AbstractButton.class)
                                        .filter(AbstractButton::isEnabled)),
                        Optional::isPresent)
                .orElseThrow();
    }

    default void press(String button) {
        AbstractButton pressed = awaitEnabled(button);
        Screens.doOnEventThread(() -> pressed.doClick(0));
    }

    default void type(String name, String text) {
        Screens.doOnEventThread(() -> Screens.find(dialog().getRootPane(), name, JTextComponent.class)
                .orElseThrow()
                .setText(text));
    }

    default boolean showing() {
        return Screens.onEventThread(() -> dialog().isShowing());
    }

    /**
     * Closes the dialog and gives the focus back to the window that it belongs to, as a window manager does. Without one, the
     * focus comes back late or never, and might be taken from a dialog that was opened meanwhile.
     */
    default void close() {
        boolean focused = Screens.onEventThread(() -> dialog().isFocused());
        Screens.doOnEventThread(() -> dialog().dispose());
        await().until(() -> !showing());
        if (focused) {
            Screens.doOnEventThread(() -> dialog().getOwner().requestFocus());
            await("the focus at the owner")
                    .until(() -> Screens.onEventThread(() -> dialog().getOwner().isFocused()));
        }
    }
}
