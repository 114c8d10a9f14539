package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.AddReactionResponse;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.DeleteMessageResponse;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.EditMessageResponse;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.GetRevisionsResponse;
import org.chatrpc.contract.GetThread;
import org.chatrpc.contract.GetThreadResponse;
import org.chatrpc.contract.ListPinned;
import org.chatrpc.contract.ListPinnedResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.PinMessage;
import org.chatrpc.contract.PinMessageResponse;
import org.chatrpc.contract.RemoveReaction;
import org.chatrpc.contract.RemoveReactionResponse;
import org.chatrpc.contract.ReportMessage;
import org.chatrpc.contract.ReportMessageResponse;
import org.chatrpc.contract.SearchMessages;
import org.chatrpc.contract.SearchMessagesResponse;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.SendMessageResponse;
import org.chatrpc.contract.UnpinMessage;
import org.chatrpc.contract.UnpinMessageResponse;
import org.chatrpc.message.history.Page;
import org.chatrpc.message.history.ThreadPage;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Revision;
import org.chatrpc.search.SearchPage;
import org.chatrpc.search.SearchRequest;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls about messages: sending, changing and deleting them, and responding to them. Thread-safe. */
public final class MessageCalls {
    private final ChatServices services;
    private final CallRunner calls;
    private final MessageMapping messages;

    public MessageCalls(ChatServices services, CallRunner calls, MessageMapping messages) {
        this.services = services;
        this.calls = calls;
        this.messages = messages;
    }

    public SendMessageResponse sendMessage(SendMessage request) {
        return calls.signedIn(
                request.getToken(),
                new SendMessageResponse(),
                (caller, response) -> response.setReceipt(messages.receipt(services.messages()
                        .post(
                                caller.username(),
                                request.getRoom(),
                                request.getBody(),
                                request.getClientMessageId(),
                                OptionalElement.text(request.getReplyTo()).orElse(""),
                                request.getAttachmentId()))));
    }

    public EditMessageResponse editMessage(EditMessage request) {
        return calls.signedIn(
                request.getToken(),
                new EditMessageResponse(),
                (caller, response) -> response.setMessage(messages.message(
                        services.edits()
                                .edit(
                                        caller.username(),
                                        request.getMessageId(),
                                        request.getBody(),
                                        OptionalElement.number(request.getRevision())),
                        caller.username())));
    }

    public DeleteMessageResponse deleteMessage(DeleteMessage request) {
        return calls.signedIn(
                request.getToken(),
                new DeleteMessageResponse(),
                (caller, response) -> services.edits()
                        .delete(
                                caller.username(),
                                request.getMessageId(),
                                OptionalElement.text(request.getReason()).orElse("")));
    }

    public GetRevisionsResponse getRevisions(GetRevisions request) {
        return calls.signedIn(request.getToken(), new GetRevisionsResponse(), (caller, response) -> {
            Slice<Revision> found = services.edits()
                    .revisions(
                            caller.username(),
                            request.getMessageId(),
                            OptionalElement.number(request.getBeforeRevision()),
                            OptionalElement.number(request.getLimit()),
                            Call.current().memory());
            found.items().stream().map(MessageMapping::revision).forEach(response.getRevision()::add);
            response.setHasMore(found.hasMore());
        });
    }

    public ReportMessageResponse reportMessage(ReportMessage request) {
        return calls.signedIn(
                request.getToken(),
                new ReportMessageResponse(),
                (caller, response) ->
                        services.reports().report(caller.username(), request.getMessageId(), request.getReason()));
    }

    public AddReactionResponse addReaction(AddReaction request) {
        return calls.signedIn(
                request.getToken(),
                new AddReactionResponse(),
                (caller, response) ->
                        services.reactions().add(caller.username(), request.getMessageId(), request.getEmoji()));
    }

    public RemoveReactionResponse removeReaction(RemoveReaction request) {
        return calls.signedIn(
                request.getToken(),
                new RemoveReactionResponse(),
                (caller, response) ->
                        services.reactions().remove(caller.username(), request.getMessageId(), request.getEmoji()));
    }

    public PinMessageResponse pinMessage(PinMessage request) {
        return calls.signedIn(
                request.getToken(),
                new PinMessageResponse(),
                (caller, response) -> services.pins().pin(caller.username(), request.getMessageId()));
    }

    public UnpinMessageResponse unpinMessage(UnpinMessage request) {
        return calls.signedIn(
                request.getToken(),
                new UnpinMessageResponse(),
                (caller, response) -> services.pins().unpin(caller.username(), request.getMessageId()));
    }

    public GetThreadResponse getThread(GetThread request) {
        return calls.signedIn(request.getToken(), new GetThreadResponse(), (caller, response) -> {
            ThreadPage page = services.history()
                    .thread(
                            caller.username(),
                            request.getMessageId(),
                            OptionalElement.number(request.getBeforeNumber()),
                            OptionalElement.number(request.getAfterNumber()),
                            OptionalElement.number(request.getLimit()),
                            Call.current().memory());
            response.setRoot(messages.message(page.root(), caller.username()));
            addAll(page.answers(), caller, response.getMessage());
            response.setHasMore(page.answers().hasMore());
        });
    }

    public ListPinnedResponse listPinned(ListPinned request) {
        return calls.signedIn(request.getToken(), new ListPinnedResponse(), (caller, response) -> {
            Page page = services.history()
                    .pinned(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.number(request.getBeforeNumber()),
                            OptionalElement.number(request.getLimit()),
                            Call.current().memory());
            addAll(page, caller, response.getMessage());
            response.setHasMore(page.hasMore());
        });
    }

    public SearchMessagesResponse searchMessages(SearchMessages request) {
        return calls.signedIn(request.getToken(), new SearchMessagesResponse(), (caller, response) -> {
            SearchPage page = services.searches()
                    .page(
                            caller.username(),
                            calls.address(),
                            new SearchRequest(
                                    OptionalElement.text(request.getQuery()).orElse(""),
                                    OptionalElement.text(request.getRoom()),
                                    OptionalElement.text(request.getAuthor()),
                                    Optional.ofNullable(request.getFrom()),
                                    Optional.ofNullable(request.getUntil()),
                                    Boolean.TRUE.equals(request.isWithFiles()),
                                    OptionalElement.text(request.getBeforeMessageId()),
                                    OptionalElement.number(request.getLimit())),
                            Call.current().memory(),
                            Call.current()::isGone);
            page.found().forEach(found -> response.getResult().add(messages.found(found, caller.username())));
            response.setHasMore(page.next().isPresent());
            page.next().ifPresent(next -> response.setNextBeforeMessageId(MessageMapping.id(next)));
        });
    }

    private void addAll(Page page, OpenSession caller, List<Message> answer) {
        page.messages().forEach(stored -> answer.add(messages.message(stored, caller.username())));
    }
}
