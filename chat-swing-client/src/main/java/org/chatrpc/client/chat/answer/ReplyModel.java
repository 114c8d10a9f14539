package org.chatrpc.client.chat.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.about.MessageWatch;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.ui.Texts;

/** The message of a room, or of a thread, that the next one replies to; contains no UI code. */
public final class ReplyModel {

    /**
     * The message to reply to.
     *
     * @param number its number in the room
     * @param author the display name of its author
     * @param text its first line, or a placeholder if its author is blocked
     */
    public record Answering(String messageId, long number, String author, String text) {

        static Answering to(ChatMessage message, DisplayNames names, boolean hidden) {
            return new Answering(
                    message.messageId(),
                    message.number(),
                    names.shown(message.author(), message.authorName()),
                    text(message, hidden));
        }

        private static String text(ChatMessage message, boolean hidden) {
            if (message.deletedAt().isPresent()) {
                return Texts.get("chat.deleted");
            }
            return hidden ? Texts.get("chat.blocked.quoted") : RowTexts.firstLine(message.said());
        }
    }

    private final Value<Optional<Answering>> answering = new Value<>(Optional.empty());
    private final Value<Integer> begun = new Value<>(0);
    private final LongFunction<Optional<ChatMessage>> find;
    private final Value<RoomSummary> room;
    private final ChatSession session;
    private final DisplayNames names;
    private final Value<List<Row>> rows;
    private final List<Subscription> subscriptions;
    private Subscription watch = () -> {};
    private long watched;

    /**
     *
     * @param find the loaded message with a number
     * @param rows those that are shown; the message replied to is shown as it is there
     */
    public ReplyModel(
            LongFunction<Optional<ChatMessage>> find,
            Value<RoomSummary> room,
            Value<List<Row>> rows,
            ChatSession session) {
        this.session = session;
        this.names = session.names();
        this.find = find;
        this.room = room;
        this.rows = rows;
        answering.onChange(this::watch);
        subscriptions = List.of(rows.onChange(all -> refresh()), room.onChange(now -> {
            if (!now.writable()) {
                cancel();
            }
        }));
    }

    /** Stops observing the room. */
    public void close() {
        subscriptions.forEach(Subscription::end);
        watch.end();
    }

    /** The message that the next one replies to; empty if it replies to none. */
    public Value<Optional<Answering>> answering() {
        return answering;
    }

    /** Changes when the user starts to reply to a message, or resumes it. */
    public Value<Integer> begun() {
        return begun;
    }

    public boolean mayAnswer(MessageRow row) {
        return row.stored() && !row.toBeDeleted() && room.get().writable();
    }

    /** The next message replies to this one, instead of another one. */
    public void begin(MessageRow row) {
        if (mayAnswer(row)) {
            answering(row).ifPresent(this::begin);
        }
    }

    /** The text that was edited or deleted meanwhile does not stay. */
    private void refresh() {
        answering
                .get()
                .ifPresent(now -> rows.get().stream()
                        .filter(MessageRow.class::isInstance)
                        .map(MessageRow.class::cast)
                        .filter(row -> row.number() == now.number())
                        .findFirst()
                        .flatMap(this::answering)
                        .ifPresent(fresh -> answering.set(Optional.of(fresh))));
    }

    /** It need not be among the loaded messages. */
    private void watch(Optional<Answering> now) {
        long number = now.map(Answering::number).orElse(0L);
        if (number != watched) {
            watched = number;
            watch.end();
            watch = now.<Subscription>map(answered ->
                            MessageWatch.whileWriting(session, room.get().id(), number, () -> deleted(answered)))
                    .orElse(() -> {});
        }
    }

    private void deleted(Answering answered) {
        answering.set(Optional.of(
                new Answering(answered.messageId(), answered.number(), answered.author(), Texts.get("chat.deleted"))));
    }

    private Optional<Answering> answering(MessageRow row) {
        return find.apply(row.number())
                .map(message -> Answering.to(message, names, row.blocked() == Row.Blocked.HIDDEN));
    }

    /** Continues a reply that was started before the room was left. */
    public void resume(Answering earlier) {
        if (room.get().writable()) {
            begin(earlier);
            // The message may have changed while another room was shown.
            refresh();
        }
    }

    private void begin(Answering message) {
        answering.set(Optional.of(message));
        begun.set(begun.get() + 1);
    }

    public void cancel() {
        answering.set(Optional.empty());
    }

    /** The id of the message that the one being sent replies to; those after it reply to none. */
    public Optional<String> take() {
        Optional<String> answered = answering.get().map(Answering::messageId);
        cancel();
        return answered;
    }
}
