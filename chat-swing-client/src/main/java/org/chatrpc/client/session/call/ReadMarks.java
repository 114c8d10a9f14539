package org.chatrpc.client.session.call;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.gateway.GatewayException;

/** Reports how far this account has read: the newest mark of each room, at most one call per second. */
public final class ReadMarks {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Long> pending = new LinkedHashMap<>();
    private final Map<String, Long> sent = new HashMap<>();
    private final Calls calls;
    private final Dispatcher dispatcher;
    private boolean busy;

    public ReadMarks(Calls calls, Dispatcher dispatcher) {
        this.calls = calls;
        this.dispatcher = dispatcher;
    }

    public void mark(String room, long number) {
        if (number > sent.getOrDefault(room, 0L)) {
            markAgain(room, number);
        }
    }

    /** Reports it even if it was reported before: an older message has been edited since, and was read now. */
    public void markAgain(String room, long number) {
        pending.merge(room, number, Math::max);
        if (!busy) {
            next();
        }
    }

    /** The marks by room that the server has not confirmed. */
    public Map<String, Long> pending() {
        return Map.copyOf(pending);
    }

    private void next() {
        busy = !pending.isEmpty();
        pending.entrySet().stream().findFirst().map(Map.Entry::copyOf).ifPresent(mark -> {
            String room = mark.getKey();
            long number = mark.getValue();
            calls.make(
                    (server, token) -> {
                        server.markRead(token, room, number);
                        return mark;
                    },
                    done -> {
                        sent.merge(room, number, Math::max);
                        pending.remove(room, number);
                        dispatcher.after(PAUSE, this::next);
                    },
                    failure -> {
                        Long latest = pending.remove(room);
                        boolean again = failure instanceof GatewayException known && known.retryable();
                        if (latest != null && (again || latest > number)) {
                            // To the end of the queue, so that other rooms are not blocked.
                            pending.put(room, latest);
                        }
                        dispatcher.after(PAUSE.multipliedBy(3), this::next);
                    });
        });
    }
}
