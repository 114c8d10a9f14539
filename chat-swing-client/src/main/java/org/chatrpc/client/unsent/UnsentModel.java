package org.chatrpc.client.unsent;

import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.file.FileName;

/**
 * All entries of the outbox in all rooms, also in rooms that the user has left and about messages that are not loaded;
 * contains no UI code.
 */
public final class UnsentModel {

    private final Value<List<UnsentLine>> lines = new Value<>(List.of());
    private final ChatSession session;
    private final List<Subscription> subscriptions;

    public UnsentModel(ChatSession session) {
        this.session = session;
        subscriptions = List.of(
                session.outbox().entries().show(entries -> update()),
                session.outbox().held().onChange(keys -> update()),
                session.rooms().joined().onChange(rooms -> update()));
    }

    /** In the order in which they are to be sent. */
    Value<List<UnsentLine>> lines() {
        return lines;
    }

    /** Sends an entry again, at once. */
    void tryAgain(UnsentLine line) {
        session.outbox().tryAgain(line.key());
    }

    /** Gives an entry up, which can be undone for some seconds. */
    void discard(UnsentLine line) {
        session.changes().discard(line.key());
    }

    /** Whether something can be undone: that an entry was discarded, or a deletion. */
    Value<Boolean> undoable() {
        return session.changes().undoable();
    }

    /** Undoes the latest of what can be undone. */
    void undo() {
        session.changes().undo();
    }

    /** Stops observing the session. */
    void close() {
        subscriptions.forEach(Subscription::end);
    }

    private void update() {
        lines.set(session.outbox().entries().get().stream().map(this::line).toList());
    }

    private UnsentLine line(Unsent unsent) {
        boolean refused = unsent.state() == Unsent.State.FAILED || unsent.state() == Unsent.State.RETRIED;
        String room =
                session.rooms().find(unsent.room()).map(RoomSummary::title).orElse(unsent.room());
        return new UnsentLine(
                unsent.key(),
                what(unsent.wanted()),
                Texts.get("unsent.detail", room, state(unsent)),
                typed(unsent.wanted()),
                unsent.wanted().writtenAt(),
                refused,
                unsent.wanted() instanceof OutgoingChange.Deletion
                        && session.outbox().held().get().contains(unsent.key()),
                refused || unsent.paused());
    }

    private static String what(Outgoing wanted) {
        if (wanted instanceof OutgoingReaction reaction) {
            return Texts.get(reaction.chosen() ? "unsent.reaction" : "unsent.noReaction", reaction.emoji());
        } else if (wanted instanceof OutgoingPin pin) {
            return Texts.get(pin.pinned() ? "unsent.pin" : "unsent.unpin");
        } else if (wanted instanceof OutgoingChange.Deletion) {
            return Texts.get("unsent.deletion");
        }
        String text = RowTexts.excerpt(typed(wanted));
        return wanted instanceof OutgoingMessage message && text.isEmpty() ? files(message) : text;
    }

    private static String files(OutgoingMessage message) {
        return message.files().stream()
                .map(OutgoingFile::name)
                .map(FileName::shown)
                .collect(Collectors.joining(", "));
    }

    private static String typed(Outgoing wanted) {
        if (wanted instanceof OutgoingMessage message) {
            return message.body();
        }
        return wanted instanceof OutgoingChange.Edit edit ? edit.body() : "";
    }

    /** How far an entry has come, and why not further. */
    private static String state(Unsent unsent) {
        String kind = kind(unsent.wanted());
        return switch (unsent.state()) {
            case WAITING -> Texts.get((kind.equals("deletion") ? "unsent.sending." : "chat.sending.") + kind);
            case RETRIED -> Texts.get("chat.retried." + kind, unsent.reason());
            case FAILED -> Texts.get("chat.failed." + kind, unsent.reason());
            case PAUSED -> Texts.get("chat.paused");
        };
    }

    /** As the texts of the messages themselves distinguish them. */
    private static String kind(Outgoing wanted) {
        if (wanted instanceof OutgoingMessage message) {
            return message.files().isEmpty() ? "message" : "files";
        } else if (wanted instanceof OutgoingChange.Edit) {
            return "edit";
        }
        return wanted instanceof OutgoingChange.Deletion ? "deletion" : "response";
    }
}
