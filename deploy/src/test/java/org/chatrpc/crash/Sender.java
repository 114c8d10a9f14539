package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.SendMessage;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages one after the other, each until it has a receipt, and sometimes once more afterwards, like a client
 * that has lost the answer. May edit and delete some of them in between.
 */
final class Sender implements Callable<List<Sent>> {
    private static final double REPEATED = 0.1;
    private static final double EDITED = 0.15;
    private static final double DELETED = 0.1;

    private final Remote remote;
    private final String username;
    private final String token;
    private final List<String> rooms;
    private final Set<String> attempted;
    private final AtomicBoolean stop;
    private final Random random;
    private double repeated = REPEATED;
    /** Null if nothing is edited or deleted. */
    private @Nullable Withdrawn withdrawn;

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

    /** Edits and deletes some of the messages, and records which texts are gone. */
    Sender revising(Withdrawn texts) {
        withdrawn = texts;
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
            Sent sent = revised(send(message));
            if (random.nextDouble() < repeated) {
                Sent again = send(message);
                if (!again.with(sent.body()).equals(sent)) {
                    throw new IllegalStateException("The same message got " + sent + " and then " + again);
                }
            }
            receipts.add(sent);
            listener.accept(sent);
        }
        return receipts;
    }

    private Sent revised(Sent sent) throws InterruptedException {
        double choice = random.nextDouble();
        if (withdrawn == null || choice >= EDITED + DELETED) {
            return sent;
        }
        Sent changed = choice < EDITED ? edit(sent) : delete(sent);
        withdrawn.add(sent.body());
        return changed;
    }

    /** The revision shows whether a repetition of the call counts as another edit. */
    private Sent edit(Sent sent) throws InterruptedException {
        EditMessage edit = new EditMessage();
        edit.setToken(token);
        edit.setMessageId(sent.messageId());
        edit.setBody(sent.body() + ", edited");
        edit.setRevision(0);
        attempted.add(edit.getBody());
        Integer revision =
                remote.untilAnswered(port -> port.editMessage(edit).getMessage().getRevision());
        if (!Integer.valueOf(1).equals(revision)) {
            throw new IllegalStateException("One edit of " + sent + " made it revision " + revision);
        }
        return sent.with(edit.getBody());
    }

    private Sent delete(Sent sent) throws InterruptedException {
        DeleteMessage delete = new DeleteMessage();
        delete.setToken(token);
        delete.setMessageId(sent.messageId());
        remote.untilAnswered(port -> port.deleteMessage(delete));
        return sent.with("");
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
