package org.chatrpc.client.chat;

import java.util.Optional;
import org.chatrpc.client.chat.answer.ReplyModel;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.edit.EditModel;
import org.chatrpc.client.chat.transcript.TranscriptView;

/** Lets the composer of a room edit and reply to messages, and marks the message concerned. */
final class ComposerModes {

    private final ConversationModel model;
    private final Composer composer;
    private final TranscriptView view;

    ComposerModes(ConversationModel model, Composer composer, TranscriptView view) {
        this.model = model;
        this.composer = composer;
        this.view = view;
    }

    void install() {
        composer.onUpWhenEmpty(() -> model.edit().last().ifPresent(model.edit()::begin));
        composer.onCancel(this::cancel);
        model.answer().answering().onChange(this::showAnswering);
        model.answer().begun().onChange(count -> composer.text().requestFocusInWindow());
        model.edit().editing().onChange(this::showEditing);
    }

    /** Ends what Escape ends first: editing a message, then replying to one. */
    private void cancel() {
        if (model.edit().editing().get().isPresent()) {
            model.edit().cancel();
        } else {
            model.answer().cancel();
        }
    }

    private void showAnswering(Optional<ReplyModel.Answering> answering) {
        composer.answer(answering);
        showMark();
    }

    private void showEditing(Optional<EditModel.Editing> editing) {
        showMark();
        editing.ifPresentOrElse(
                now -> {
                    view.indexOf(now.message().number()).ifPresent(view::reveal);
                    composer.beginEdit(now.message().body(), now.text(), now.mayBeEmpty());
                },
                composer::endEdit);
    }

    /** Marks the message that is being edited or replied to. */
    private void showMark() {
        long number = model.edit()
                .editing()
                .get()
                .map(now -> now.message().number())
                .or(() -> model.answer().answering().get().map(ReplyModel.Answering::number))
                .orElse(0L);
        view.painting().mark(number);
        view.repaint();
    }
}
