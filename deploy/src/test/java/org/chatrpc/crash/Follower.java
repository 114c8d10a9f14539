package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.remote.Remote;

/**
 * A client that keeps the rooms' messages in step with the feed, as the desktop client does: if its cursor has
 * expired, it reloads from the list of rooms and their histories.
 */
final class Follower implements Callable<Map<String, List<Seen>>> {
    private static final long PAUSE_MILLIS = 50;

    private final Party party;
    private final Remote remote;
    private final String username;
    private final List<String> rooms;
    private final AtomicBoolean complete;
    private Map<String, List<Seen>> known = new LinkedHashMap<>();
    private String cursor;
    private int starts;

    /**
     * Loads everything up to now.
     *
     * @param complete whether no more messages will be sent
     */
    Follower(Party party, String username, List<String> rooms, AtomicBoolean complete) throws InterruptedException {
        this.party = party;
        this.remote = party.remote();
        this.username = username;
        this.rooms = rooms;
        this.complete = complete;
        start();
    }

    private void start() throws InterruptedException {
        starts++;
        cursor = party.cursor(username);
        known = party.history(username, rooms);
    }

    /** The number of reloads. */
    int restarts() {
        return starts - 1;
    }

    /** Follows the feed to the end, and returns the messages known by then. */
    @Override
    public Map<String, List<Seen>> call() throws InterruptedException {
        while (true) {
            boolean last = complete.get();
            ReceiveMessages poll = new ReceiveMessages();
            poll.setToken(party.token(username));
            poll.setCursor(cursor);
            try {
                ReceiveMessagesResponse answer = remote.untilAnswered(port -> port.receiveMessages(poll));
                answer.getEvent().forEach(this::apply);
                cursor = answer.getCursor();
                if (last && !answer.isHasMore()) {
                    return known;
                }
                if (!answer.isHasMore()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            } catch (IllegalStateException e) {
                if (!(e.getCause() instanceof ChatFault fault)
                        || !fault.getFaultInfo().getCode().equals("CURSOR_EXPIRED")) {
                    throw e;
                }
                start();
            }
        }
    }

    /** The history may be newer than the cursor, which was taken first. */
    private void apply(Event event) {
        if (event.getKind().equals("MESSAGE_POSTED")) {
            List<Seen> messages = known.computeIfAbsent(event.getRoom(), room -> new ArrayList<>());
            if (event.getMessage().getNumber() > messages.size()) {
                messages.add(Seen.of(event.getMessage()));
            }
        }
    }
}
