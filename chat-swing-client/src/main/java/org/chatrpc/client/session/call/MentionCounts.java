package org.chatrpc.client.session.call;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.room.Rooms;

/**
 * Asks the server how many unread messages mention this account where the client does not know: once for all rooms and
 * all that happened within a short time. The pause is random, as many clients may need the count at the same time. On the
 * event thread.
 */
public final class MentionCounts {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    private final Calls calls;
    private final Rooms rooms;
    private final Dispatcher dispatcher;
    private final RandomGenerator random;
    private Consumer<ChatMessage> onMention = message -> {};
    private Subscription waiting = () -> {};
    private Duration pause = PAUSE;
    private boolean busy;

    public MentionCounts(Calls calls, Rooms rooms, Dispatcher dispatcher, RandomGenerator random) {
        this.calls = calls;
        this.rooms = rooms;
        this.dispatcher = dispatcher;
        this.random = random;
        rooms.onDoubt(this::askSoon);
        calls.onClose(() -> waiting.end());
    }

    /** Called with a changed message if the server has counted one more because of it. */
    public void onMention(Consumer<ChatMessage> action) {
        onMention = action;
    }

    /** There is a connection again. */
    public void learn() {
        pause = PAUSE;
        if (!rooms.doubts().isEmpty()) {
            waiting.end();
            busy = false;
            askSoon();
        }
    }

    private void askSoon() {
        if (!busy) {
            busy = true;
            long jitter = random.nextLong(pause.toMillis());
            waiting = dispatcher.after(pause.plusMillis(jitter), this::ask);
        }
    }

    private void ask() {
        Map<String, Object> doubts = rooms.doubts();
        if (doubts.isEmpty()) {
            // The list of rooms was read meanwhile.
            answered();
            return;
        }
        waiting = calls.make(
                (server, token) -> server.listRooms(token),
                list -> {
                    rooms.recounted(doubts, list.rooms()).forEach(onMention);
                    answered();
                },
                failure -> answered());
    }

    private void answered() {
        busy = false;
        if (rooms.doubts().isEmpty()) {
            pause = PAUSE;
        } else {
            // The server did not respond, or has not received the newest read mark.
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(MAX_PAUSE) < 0 ? longer : MAX_PAUSE;
            askSoon();
        }
    }
}
