package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.remote.Remote;

/**
 * Follows the feed from a cursor through all server failures, and records every message received, by room, with the
 * text that it had last. Fails if it receives a text that is gone, or an event twice.
 */
final class Reader implements Callable<Map<String, List<Seen>>> {
    /** Polls more often than the server asks, so that more polls are running at the moment of a crash. */
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final Remote remote;
    private final String token;
    private final String start;
    private final int waitSeconds;
    private final Withdrawn withdrawn;
    private final AtomicBoolean complete;
    private final Map<String, List<Seen>> seen = new TreeMap<>();
    private final Set<List<String>> changes = new HashSet<>();

    /**
     * @param withdrawn the texts that this reader must not receive
     * @param complete whether no more messages will be sent
     */
    Reader(Remote remote, String token, String start, int waitSeconds, Withdrawn withdrawn, AtomicBoolean complete) {
        this.remote = remote;
        this.token = token;
        this.start = start;
        this.waitSeconds = waitSeconds;
        this.withdrawn = withdrawn;
        this.complete = complete;
    }

    @Override
    public Map<String, List<Seen>> call() throws InterruptedException {
        String cursor = start;
        while (true) {
            boolean last = complete.get();
            ReceiveMessages poll = new ReceiveMessages();
            poll.setToken(token);
            poll.setCursor(cursor);
            poll.setWaitSeconds(last ? 0 : waitSeconds);
            ReceiveMessagesResponse answer = remote.untilAnswered(port -> {
                long askedAt = System.nanoTime();
                ReceiveMessagesResponse received = port.receiveMessages(poll);
                received.getEvent().forEach(event -> requireNotGone(event, askedAt));
                return received;
            });
            answer.getEvent().forEach(this::apply);
            cursor = answer.getCursor();
            if (last && !answer.isHasMore()) {
                return seen;
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(answer.getPollAfterMillis(), LONGEST_PAUSE_MILLIS));
        }
    }

    private void requireNotGone(Event event, long askedAt) {
        if (event.getMessage() != null
                && withdrawn.isGone(Seen.of(event.getMessage()).body(), askedAt)) {
            throw new IllegalStateException("Received " + Seen.of(event.getMessage()) + ", whose text was gone");
        }
    }

    private void apply(Event event) {
        switch (event.getKind()) {
            case "MESSAGE_POSTED" ->
                seen.computeIfAbsent(event.getRoom(), room -> new ArrayList<>()).add(Seen.of(event.getMessage()));
            case "MESSAGE_EDITED", "MESSAGE_DELETED", "REACTION_ADDED", "REACTION_REMOVED" ->
                change(event.getKind(), Seen.of(event.getMessage()));
            default -> {
                // Nothing about a message.
            }
        }
    }

    /** Each message is changed at most once in each of these ways. */
    private void change(String kind, Seen changed) {
        if (!changes.add(List.of(kind, changed.messageId()))) {
            throw new IllegalStateException("Received twice: " + kind + " of " + changed);
        }
        seen.getOrDefault(changed.room(), List.of())
                .replaceAll(message -> message.messageId().equals(changed.messageId()) ? changed : message);
    }
}
