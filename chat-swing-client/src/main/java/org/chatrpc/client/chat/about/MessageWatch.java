package org.chatrpc.client.chat.about;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;

/**
 * Follows a message, loaded or not, and reports once that it was deleted or, if what is shown ends with its room, that
 * the user has lost that. On the event thread.
 */
public final class MessageWatch implements Subscription {

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final ChatSession session;
    private final String room;
    private final long number;
    private final Predicate<ChatMessage> shows;
    private final boolean endsWithRoom;
    private final Runnable onGone;
    private final List<Subscription> subscriptions;
    private Subscription call = () -> {};

    private MessageWatch(
            ChatSession session,
            String room,
            long number,
            Predicate<ChatMessage> shows,
            boolean endsWithRoom,
            Runnable onGone) {
        this.session = session;
        this.endsWithRoom = endsWithRoom;
        this.room = room;
        this.number = number;
        this.shows = shows;
        this.onGone = onGone;
        subscriptions = List.of(
                session.arrivals().onRevision(message -> {
                    if (isFollowed(message) && !isShown(message)) {
                        gone();
                    }
                }),
                endsWithRoom ? whenRoomIsLost(session, room, this::gone) : () -> {},
                session.restarts().onChange(count -> readAgain()));
    }

    /**
     * Follows what is shown of a message.
     *
     * @param shows whether a message that was not deleted still has what is shown of it
     * @param onGone called at most once
     */
    public static MessageWatch whileShown(
            ChatSession session, String room, long number, Predicate<ChatMessage> shows, Runnable onGone) {
        return new MessageWatch(session, room, number, shows, true, onGone);
    }

    /**
     * Follows a message that the user is writing about. What was written is kept if the user leaves the room, for when
     * they are back.
     *
     * @param onDeleted called at most once
     */
    public static MessageWatch whileWriting(ChatSession session, String room, long number, Runnable onDeleted) {
        return new MessageWatch(session, room, number, message -> true, false, onDeleted);
    }

    /** Calls an action each time the user is no longer in a room. */
    static Subscription whenRoomIsLost(ChatSession session, String room, Runnable action) {
        return session.rooms().joined().onChange(rooms -> {
            if (session.rooms().find(room).isEmpty()) {
                action.run();
            }
        });
    }

    @Override
    public void end() {
        subscriptions.forEach(Subscription::end);
        call.end();
    }

    /** The feed has started anew, and does not tell what was deleted before. */
    private void readAgain() {
        call.end();
        call = session.messageCalls()
                .readHistory(
                        room,
                        new HistoryRange.After(number - 1),
                        1,
                        page -> {
                            if (page.messages().stream()
                                    .noneMatch(message -> isFollowed(message) && isShown(message))) {
                                gone();
                            }
                        },
                        this::failed);
    }

    private void failed(Exception failure) {
        if (failure instanceof GatewayException known && known.retryable()) {
            call = session.messageCalls().again(RETRY, this::readAgain);
        } else if (endsWithRoom) {
            gone();
        }
    }

    private boolean isFollowed(ChatMessage message) {
        return message.number() == number && message.room().equals(room);
    }

    private boolean isShown(ChatMessage message) {
        return message.deletedAt().isEmpty() && shows.test(message);
    }

    private void gone() {
        end();
        onGone.run();
    }
}
