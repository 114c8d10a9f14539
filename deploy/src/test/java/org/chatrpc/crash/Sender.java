package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.SendMessage;

/**
 * Sends messages one after the other, each until it has a receipt, and sometimes once more afterwards, like a client
 * that has lost the answer.
 */
final class Sender implements Callable<List<Sent>> {
    private static final double REPEATED = 0.1;

    private final Remote remote;
    private final String username;
    private final String token;
    private final List<String> rooms;
    private final Set<String> attempted;
    private final AtomicBoolean stop;
    private final Random random;
    private double repeated = REPEATED;
    private Consumer<Sent> listener = sent -> {};

    Sender(
            Remote remote,
            String username,
            String token,
            List<String> rooms,
            Set<String> attempted,
            AtomicBoolean stop,
            long seed) {
        this.remote = remote;
        this.username = username;
        this.token = token;
        this.rooms = rooms;
        this.attempted = attempted;
        this.stop = stop;
        this.random = new Random(seed);
    }

    /** Never resends a message with a receipt, and reports each receipt immediately. */
    Sender telling(Consumer<Sent> receipts) {
        repeated = 0;
        listener = receipts;
        return this;
    }

    @Override
    public List<Sent> call() throws InterruptedException {
        List<Sent> receipts = new ArrayList<>();
        while (!stop.get()) {
            SendMessage message = new SendMessage();
            message.setToken(token);
            message.setRoom(rooms.get(random.nextInt(rooms.size())));
            message.setBody(username + " " + receipts.size());
            message.setClientMessageId(UUID.randomUUID().toString());
            attempted.add(message.getBody());
            Sent sent = send(message);
            if (random.nextDouble() < repeated) {
                Sent again = send(message);
                if (!again.equals(sent)) {
                    throw new IllegalStateException("The same message got " + sent + " and then " + again);
                }
            }
            receipts.add(sent);
            listener.accept(sent);
        }
        return receipts;
    }

    private Sent send(SendMessage message) throws InterruptedException {
        Receipt receipt = remote.untilAnswered(port -> port.sendMessage(message).getReceipt());
        return new Sent(
                username,
                receipt.getRoom(),
                message.getClientMessageId(),
                message.getBody(),
                receipt.getMessageId(),
                receipt.getNumber());
    }
}
