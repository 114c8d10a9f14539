package org.chatrpc.client.chat.composer;

import javax.swing.JButton;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;

/** The button that sends files, where that is offered. */
public final class ComposerAttach {

    private final JButton button = Controls.iconButton(Command.ATTACH.action(() -> this.onAttach.run()));
    private Runnable onAttach = () -> {};

    ComposerAttach(String prefix) {
        button.setName(prefix + "attach");
        button.setVisible(false);
    }

    /** Offers it. */
    public void offer(Runnable action) {
        onAttach = action;
        button.setVisible(true);
    }

    JButton button() {
        return button;
    }
}
