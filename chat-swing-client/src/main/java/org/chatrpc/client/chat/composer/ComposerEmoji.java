package org.chatrpc.client.chat.composer;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JButton;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.emoji.EmojiPicker;
import org.chatrpc.client.emoji.EmojiPickerModel;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;

/** The choice of emoji for what is being written: a button and its key. */
final class ComposerEmoji {

    private final JButton button = Controls.iconButton(Command.EMOJI.action(this::pick));
    private final Component owner;
    private final ComposerText text;
    private Optional<ChosenEmoji> emoji = Optional.empty();

    /** @param owner in the window of the dialog */
    ComposerEmoji(Component owner, ComposerText text) {
        this.owner = owner;
        this.text = text;
        button.setVisible(false);
        Command.EMOJI.shortcuts().forEach(stroke -> text.onKey(stroke, this::pick));
    }

    JButton button() {
        return button;
    }

    void chooseFrom(ChosenEmoji chosen) {
        emoji = Optional.of(chosen);
        button.setVisible(true);
    }

    Optional<ChosenEmoji> chosen() {
        return emoji;
    }

    /** Opens the emoji to choose from, if the user can write. */
    void pick() {
        emoji.filter(chosen -> text.isEnabled())
                .ifPresent(chosen -> new EmojiPicker(owner, new EmojiPickerModel(chosen, this::insert)).open());
    }

    private void insert(String chosen) {
        text.replaceSelection(chosen);
        text.requestFocusInWindow();
    }
}
