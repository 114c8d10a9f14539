package org.chatrpc.client.soap.mapping;

import java.util.Optional;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.GetThread;
import org.chatrpc.contract.ListPinned;
import org.chatrpc.contract.PinMessage;
import org.chatrpc.contract.RemoveReaction;
import org.chatrpc.contract.SearchMessages;
import org.chatrpc.contract.UnpinMessage;

/** Converts the client's requests about stored messages to the contract's types. */
public final class MessageRequests {

    private MessageRequests() {}

    public static EditMessage editMessage(SessionToken token, OutgoingChange.Edit edit) {
        EditMessage request = new EditMessage();
        request.setToken(token.value());
        request.setMessageId(edit.messageId());
        request.setBody(edit.body());
        edit.revision().ifPresent(request::setRevision);
        return request;
    }

    /** @param reason empty for none */
    public static DeleteMessage deleteMessage(SessionToken token, String messageId, String reason) {
        DeleteMessage request = new DeleteMessage();
        request.setToken(token.value());
        request.setMessageId(messageId);
        Optional.of(reason).filter(given -> !given.isEmpty()).ifPresent(request::setReason);
        return request;
    }

    public static GetRevisions getRevisions(SessionToken token, String messageId) {
        GetRevisions request = new GetRevisions();
        request.setToken(token.value());
        request.setMessageId(messageId);
        return request;
    }

    public static AddReaction addReaction(SessionToken token, OutgoingReaction reaction) {
        AddReaction request = new AddReaction();
        request.setToken(token.value());
        request.setMessageId(reaction.messageId());
        request.setEmoji(reaction.emoji());
        return request;
    }

    public static RemoveReaction removeReaction(SessionToken token, OutgoingReaction reaction) {
        RemoveReaction request = new RemoveReaction();
        request.setToken(token.value());
        request.setMessageId(reaction.messageId());
        request.setEmoji(reaction.emoji());
        return request;
    }

    public static PinMessage pinMessage(SessionToken token, String messageId) {
        PinMessage request = new PinMessage();
        request.setToken(token.value());
        request.setMessageId(messageId);
        return request;
    }

    public static UnpinMessage unpinMessage(SessionToken token, String messageId) {
        UnpinMessage request = new UnpinMessage();
        request.setToken(token.value());
        request.setMessageId(messageId);
        return request;
    }

    public static ListPinned listPinned(SessionToken token, String room) {
        ListPinned request = new ListPinned();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static SearchMessages searchMessages(SessionToken token, MessageSearch search) {
        SearchMessages request = new SearchMessages();
        request.setToken(token.value());
        request.setQuery(search.query());
        search.room().ifPresent(request::setRoom);
        search.from().ifPresent(request::setFrom);
        search.until().ifPresent(request::setUntil);
        search.before().ifPresent(request::setBeforeMessageId);
        request.setLimit(search.limit());
        return request;
    }

    public static GetThread getThread(SessionToken token, String messageId, HistoryRange range, int limit) {
        GetThread request = new GetThread();
        request.setToken(token.value());
        request.setMessageId(messageId);
        request.setLimit(limit);
        if (range instanceof HistoryRange.Before before) {
            request.setBeforeNumber(before.number());
        } else if (range instanceof HistoryRange.After after) {
            request.setAfterNumber(after.number());
        }
        return request;
    }
}
