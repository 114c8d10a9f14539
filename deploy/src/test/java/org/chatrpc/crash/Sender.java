package org.chatrpc.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.RemoveReaction;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.remote.Remote;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages one after the other, each until it has a receipt, and sometimes once more afterwards, like a client
 * that has lost the answer. May change some of them in between: edit, delete, react and take the reaction back.
 */
final class Sender implements Callable<List<Sent>> {
    private static final double REPEATED = 0.1;
    private static final double EDITED = 0.15;
    private static final double DELETED = 0.1;
    private static final double REACTED = 0.1;
    private static final double UNREACTED = 0.1;
    private static final String EMOJI = "\uD83D\uDC4D";

    private final Remote remote;
    private final String username;
    private final String token;
    private final List<String> rooms;
    private final Set<String> attempted;
    private final AtomicBoolean stop;
    private final Random random;
    private double repeated = REPEATED;
    /** Null if nothing is changed. */
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

    /** Changes some of the messages, and records which texts are gone. */
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
            Sent first = send(message);
            Sent sent = revised(first);
            if (random.nextDouble() < repeated) {
                Sent again = send(message);
                if (!again.equals(first)) {
                    throw new IllegalStateException("The same message got " + first + " and then " + again);
                }
            }
            receipts.add(sent);
            listener.accept(sent);
        }
        return receipts;
    }

    private Sent revised(Sent sent) throws InterruptedException {
        if (withdrawn == null) {
            return sent;
        }
        Seen message = sent.message();
        double choice = random.nextDouble();
        if (choice < EDITED) {
            return sent.with(edit(message, withdrawn));
        } else if (choice < EDITED + DELETED) {
            return sent.with(delete(message, withdrawn));
        } else if (choice < EDITED + DELETED + REACTED) {
            return sent.with(react(message));
        } else if (choice < EDITED + DELETED + REACTED + UNREACTED) {
            react(message);
            return sent.with(takeBack(message));
        }
        return sent;
    }

    /** The revision shows whether a repetition of the call counts as another edit. */
    private Seen edit(Seen message, Withdrawn texts) throws InterruptedException {
        EditMessage edit = new EditMessage();
        edit.setToken(token);
        edit.setMessageId(message.messageId());
        edit.setBody(message.body() + ", edited");
        edit.setRevision(0);
        attempted.add(edit.getBody());
        Integer revision =
                remote.untilAnswered(port -> port.editMessage(edit).getMessage().getRevision());
        if (!Integer.valueOf(1).equals(revision)) {
            throw new IllegalStateException("One edit of " + message + " made it revision " + revision);
        }
        texts.add(message.body());
        return message.withBody(edit.getBody());
    }

    private Seen delete(Seen message, Withdrawn texts) throws InterruptedException {
        DeleteMessage delete = new DeleteMessage();
        delete.setToken(token);
        delete.setMessageId(message.messageId());
        remote.untilAnswered(port -> port.deleteMessage(delete));
        texts.add(message.body());
        return message.withBody("");
    }

    private Seen react(Seen message) throws InterruptedException {
        AddReaction reaction = new AddReaction();
        reaction.setToken(token);
        reaction.setMessageId(message.messageId());
        reaction.setEmoji(EMOJI);
        remote.untilAnswered(port -> port.addReaction(reaction));
        return message.reactedByAuthor(EMOJI);
    }

    private Seen takeBack(Seen message) throws InterruptedException {
        RemoveReaction reaction = new RemoveReaction();
        reaction.setToken(token);
        reaction.setMessageId(message.messageId());
        reaction.setEmoji(EMOJI);
        remote.untilAnswered(port -> port.removeReaction(reaction));
        return message;
    }

    private Sent send(SendMessage message) throws InterruptedException {
        Receipt receipt = remote.untilAnswered(port -> port.sendMessage(message).getReceipt());
        Seen seen =
                new Seen(username, receipt.getRoom(), message.getBody(), receipt.getMessageId(), receipt.getNumber());
        return new Sent(message.getClientMessageId(), seen);
    }
}
