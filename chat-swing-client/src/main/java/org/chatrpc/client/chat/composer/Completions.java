package org.chatrpc.client.chat.composer;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.chatrpc.client.chat.composer.completion.CompletionModel;
import org.chatrpc.client.chat.composer.completion.CompletionPopup;
import org.chatrpc.client.chat.composer.completion.EmojiModel;
import org.chatrpc.client.chat.composer.completion.EmojiNameCell;
import org.chatrpc.client.chat.composer.completion.MentionCell;
import org.chatrpc.client.chat.composer.completion.MentionModel;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.ui.Texts;

/** What a composer completes while the user types: names of people and of emoji. */
final class Completions {

    private final List<Completion<?>> all = new ArrayList<>();
    private final ComposerText text;
    private final JComponent box;

    /** @param box the component above which suggestions are shown */
    Completions(ComposerText text, JComponent box) {
        this.text = text;
        this.box = box;
    }

    void names(MentionModel model) {
        add(
                model,
                new CompletionPopup<>(
                        box,
                        "mentions",
                        Texts.get("mentions.title"),
                        new MentionCell(),
                        (count, member) -> Texts.get("mentions.spoken", count, member.displayName())));
    }

    void emoji(ChosenEmoji chosen) {
        add(
                new EmojiModel(chosen),
                new CompletionPopup<>(
                        box,
                        "emojiNames",
                        Texts.get("emoji.names"),
                        new EmojiNameCell(chosen),
                        (count, emoji) -> Texts.get("emoji.spoken", count, emoji.name())));
    }

    /** Inserts the choice of the open list. @return whether one was open */
    boolean complete() {
        return all.stream().anyMatch(Completion::complete);
    }

    void close() {
        all.forEach(Completion::close);
    }

    private <T> void add(CompletionModel<T> model, CompletionPopup<T> popup) {
        all.add(new Completion<>(text, model, popup));
    }
}
