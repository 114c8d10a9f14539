package org.chatrpc.client.session;

import java.util.List;
import java.util.Optional;

/** Sends the outbox's messages, and applies their receipts to the rooms and open conversations. */
final class Sending implements Outbox.Sender {

    /** Notified about the messages sent. On the event thread. */
    interface Listener {

        /** The server has stored it. */
        void stored(ChatMessage message);

        /** It has to wait: the server did not answer, asked for a pause, or has ended the session. */
        void delayed(Exception cause);
    }

    private final ChatGateway gateway;
    private final SessionToken token;
    private final Value<Account> account;
    private final Listener listener;

    Sending(ChatGateway gateway, Value<Account> account, Listener listener) {
        this.gateway = gateway;
        this.token = account.get().token();
        this.account = account;
        this.listener = listener;
    }

    @Override
    public SendReceipt send(OutgoingMessage message) {
        return gateway.sendMessage(token, message);
    }

    @Override
    public void sent(OutgoingMessage message, SendReceipt receipt) {
        Account me = account.get();
        listener.stored(new ChatMessage(
                receipt.messageId(),
                receipt.room(),
                receipt.number(),
                me.username(),
                me.displayName(),
                message.body(),
                receipt.sentAt(),
                Optional.of(message.clientMessageId()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    @Override
    public void delayed(Exception cause) {
        listener.delayed(cause);
    }
}
