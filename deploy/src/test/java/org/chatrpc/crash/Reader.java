package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;

/** Follows the feed from a cursor through all server failures, and records every message received, by room. */
final class Reader implements Callable<Map<String, List<Seen>>> {
    /** Polls more often than the server asks, so that more polls are running at the moment of a crash. */
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final Remote remote;
    private final String token;
    private final String start;
    private final int waitSeconds;
    private final AtomicBoolean complete;

    /** @param complete whether no more messages will be sent */
    Reader(Remote remote, String token, String start, int waitSeconds, AtomicBoolean complete) {
        this.remote = remote;
        this.token = token;
        this.start = start;
        this.waitSeconds = waitSeconds;
        this.complete = complete;
    }

    @Override
    public Map<String, List<Seen>> call() throws InterruptedException {
        Map<String, List<Seen>> seen = new TreeMap<>();
        String cursor = start;
        while (true) {
            boolean last = complete.get();
            ReceiveMessages poll = new ReceiveMessages();
            poll.setToken(token);
            poll.setCursor(cursor);
            poll.setWaitSeconds(last ? 0 : waitSeconds);
            ReceiveMessagesResponse answer = remote.untilAnswered(port -> port.receiveMessages(poll));
            for (Event event : answer.getEvent()) {
                if (event.getKind().equals("MESSAGE_POSTED")) {
                    seen.computeIfAbsent(event.getRoom(), room -> new ArrayList<>())
                            .add(Seen.of(event.getMessage()));
                }
            }
            cursor = answer.getCursor();
            if (last && !answer.isHasMore()) {
                return seen;
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(answer.getPollAfterMillis(), LONGEST_PAUSE_MILLIS));
        }
    }
}
