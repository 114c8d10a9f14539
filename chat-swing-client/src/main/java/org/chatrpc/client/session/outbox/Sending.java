package org.chatrpc.client.session.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.call.StoredMessages;
import org.chatrpc.client.session.conversation.Conversations;
import org.chatrpc.client.session.file.Uploads;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.SendReceipt;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.model.outgoing.OutgoingResponse;

/** Makes the outbox's calls, and applies the responses to the rooms and open conversations. */
public final class Sending implements OutboxSender {

    /** Learns how the server does. On the event thread. */
    public interface Contact {

        /** It has responded. */
        void answered();

        /** The server did not respond, requested a pause, or has ended the session. */
        void delayed(Exception cause);
    }

    private final ChatGateway gateway;
    private final SessionToken token;
    private final Uploads uploads;
    private final Value<Account> account;
    private final StoredMessages messages;
    private final Conversations conversations;
    private final Clock clock;
    private final Contact contact;

    public Sending(
            ChatGateway gateway,
            Uploads uploads,
            Value<Account> account,
            StoredMessages messages,
            Conversations conversations,
            Clock clock,
            Contact contact) {
        this.gateway = gateway;
        this.token = account.get().token();
        this.uploads = uploads;
        this.account = account;
        this.messages = messages;
        this.conversations = conversations;
        this.clock = clock;
        this.contact = contact;
    }

    @Override
    public Answer send(Outgoing wanted) {
        if (wanted instanceof OutgoingMessage message) {
            return send(message);
        } else if (wanted instanceof OutgoingChange.Edit edit) {
            ChatMessage edited = gateway.editMessage(token, edit);
            return new Answer(edited.revision(), () -> edited(edited));
        } else if (wanted instanceof OutgoingChange.Deletion deletion) {
            gateway.deleteMessage(token, deletion.messageId(), deletion.reason());
            return new Answer(0, () -> deleted(deletion));
        }
        if (wanted instanceof OutgoingReaction reaction) {
            gateway.react(token, reaction);
            return new Answer(0, () -> reacted(reaction));
        }
        if (wanted instanceof OutgoingPin pin) {
            gateway.pin(token, pin.messageId(), pin.pinned());
            return new Answer(0, () -> pinned(pin));
        }
        throw new IllegalArgumentException("Nothing is known about " + wanted.getClass());
    }

    private Answer send(OutgoingMessage message) {
        if (uploads.step(message)) {
            return Answer.part();
        }
        List<Attachment> files = uploads.attachments(message);
        try {
            SendReceipt receipt = gateway.sendMessage(
                    token, message, files.stream().map(Attachment::id).toList());
            return new Answer(0, () -> stored(message, files, receipt));
        } catch (GatewayException.Refused refused) {
            if (refused.refusal().code().equals("NO_SUCH_FILE") && uploads.restart(message)) {
                return Answer.part();
            }
            throw refused;
        }
    }

    @Override
    public void delayed(Exception cause) {
        contact.delayed(cause);
    }

    private void stored(OutgoingMessage message, List<Attachment> files, SendReceipt receipt) {
        Account me = account.get();
        ChatMessage text = new ChatMessage(
                receipt.messageId(),
                receipt.room(),
                receipt.number(),
                me.username(),
                me.displayName(),
                message.body(),
                receipt.sentAt(),
                Optional.of(message.clientMessageId()),
                0,
                Optional.empty(),
                Optional.empty(),
                message.replyTo(),
                List.of());
        ChatMessage stored = text.with(files);
        messages.stored(stored);
        conversations.find(stored.room()).ifPresent(conversation -> conversation.confirm(stored));
        contact.answered();
    }

    private void edited(ChatMessage message) {
        conversations
                .find(message.room())
                .ifPresent(conversation -> conversation.change(message.messageId(), old -> message));
        contact.answered();
    }

    private void deleted(OutgoingChange.Deletion deletion) {
        ChatMessage.Deleter by = new ChatMessage.Deleter(account.get().username(), deletion.reason());
        conversations
                .find(deletion.room())
                .ifPresent(conversation ->
                        conversation.change(deletion.messageId(), message -> message.deleted(clock.instant(), by)));
        contact.answered();
    }

    private void reacted(OutgoingReaction reaction) {
        String me = account.get().username();
        respond(reaction, responses -> responses.with(me, reaction.emoji(), reaction.chosen()));
    }

    private void pinned(OutgoingPin pin) {
        respond(
                pin,
                responses -> responses.pinnedAt().isPresent() == pin.pinned()
                        ? responses
                        : responses.withPinned(pin.pinned() ? Optional.of(clock.instant()) : Optional.empty()));
    }

    private void respond(OutgoingResponse wanted, UnaryOperator<Responses> change) {
        conversations
                .find(wanted.room())
                .ifPresent(conversation -> conversation.change(
                        wanted.messageId(), message -> message.with(change.apply(message.responses()))));
        contact.answered();
    }
}
