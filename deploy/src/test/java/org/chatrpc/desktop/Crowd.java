package org.chatrpc.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.remote.Remote;

/** Simulates many other users in a room: one account without a window that writes continuously. For one thread. */
final class Crowd implements Runnable {

    private static final int PAGE = 500;

    private final Remote remote;
    private final String username;
    private final long pauseMillis;
    private final BooleanSupplier over;
    private final String token;

    /**
     *
     * @param pauseMillis between two messages
     * @param over ends it, even during an outage
     */
    Crowd(String endpoint, String username, long pauseMillis, BooleanSupplier over) throws InterruptedException {
        this.remote = new Remote(endpoint, () -> false);
        this.username = username;
        this.pauseMillis = pauseMillis;
        this.over = over;
        Register register = new Register();
        register.setUsername(username);
        register.setPassword("correct horse " + username);
        this.token = remote.untilAnswered(
                port -> port.register(register).getSession().getToken());
    }

    @Override
    public void run() {
        try {
            for (int i = 1; !over.getAsBoolean(); i++) {
                say("Something that others talk about, in a sentence of some length " + Rows.mark(username, i));
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void say(String body) throws InterruptedException {
        SendMessage message = new SendMessage();
        message.setToken(token);
        message.setRoom("general");
        message.setBody(body);
        message.setClientMessageId(UUID.randomUUID().toString());
        remote.untilAnswered(port -> port.sendMessage(message));
    }

    /** The bodies of all messages in the room, from the first. */
    List<String> history() throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        GetHistoryResponse page;
        do {
            GetHistory request = new GetHistory();
            request.setToken(token);
            request.setRoom("general");
            request.setAfterNumber((long) bodies.size());
            request.setLimit(PAGE);
            page = remote.untilAnswered(port -> port.getHistory(request));
            page.getMessage().forEach(message -> bodies.add(message.getBody()));
        } while (page.isHasMore());
        return bodies;
    }
}
