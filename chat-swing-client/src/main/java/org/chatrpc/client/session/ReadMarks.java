package org.chatrpc.client.session;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the server how far this account has read: the newest mark of each room, and not more than a call a second. */
final class ReadMarks {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Long> due = new LinkedHashMap<>();
    private final Dispatcher dispatcher;
    private final ChatGateway gateway;
    private final SessionToken token;
    private boolean busy;

    ReadMarks(Dispatcher dispatcher, ChatGateway gateway, SessionToken token) {
        this.dispatcher = dispatcher;
        this.gateway = gateway;
        this.token = token;
    }

    void mark(String room, long number) {
        due.merge(room, number, Math::max);
        if (!busy) {
            next();
        }
    }

    private void next() {
        Optional<Map.Entry<String, Long>> mark = due.entrySet().stream().findFirst();
        busy = mark.isPresent();
        mark.map(Map.Entry::copyOf).ifPresent(entry -> {
            due.remove(entry.getKey());
            dispatcher.call(
                    () -> {
                        gateway.markRead(token, entry.getKey(), entry.getValue());
                        return entry;
                    },
                    done -> dispatcher.after(PAUSE, this::next),
                    failure -> {
                        if (failure instanceof GatewayException known
                                && known.retryable()
                                && !(known instanceof GatewayException.SignedOut)) {
                            due.merge(entry.getKey(), entry.getValue(), Math::max);
                        }
                        dispatcher.after(PAUSE.multipliedBy(3), this::next);
                    });
        });
    }
}
