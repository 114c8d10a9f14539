package org.chatrpc.soap.operation;

import java.time.Duration;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.GetAnnouncement;
import org.chatrpc.contract.GetAnnouncementResponse;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.message.history.Page;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.mapping.AnnouncementMapping;
import org.chatrpc.soap.mapping.EventMapping;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls that read messages; {@code DirectCalls} writes what they find itself. Thread-safe. */
public final class ReadCalls {
    private final ChatServices services;
    private final CallRunner calls;
    private final MessageMapping messages;
    private final EventMapping events;

    public ReadCalls(ChatServices services, CallRunner calls, MessageMapping messages, EventMapping events) {
        this.services = services;
        this.calls = calls;
        this.messages = messages;
        this.events = events;
    }

    public ReceiveMessagesResponse receiveMessages(ReceiveMessages request) {
        return calls.signedIn(request.getToken(), new ReceiveMessagesResponse(), (caller, response) -> {
            FeedPage page = events(request, caller);
            page.typing().forEach(event -> response.getEvent().add(events.event(event, caller.username())));
            page.entries()
                    .forEach(entry -> events.event(entry, caller.username()).ifPresent(response.getEvent()::add));
            page.presence().forEach(event -> response.getEvent().add(events.event(event, caller.username())));
            response.setCursor(page.cursor());
            response.setHasMore(page.hasMore());
            response.setPollAfterMillis(page.pollAfter().toMillis());
        });
    }

    public GetHistoryResponse getHistory(GetHistory request) {
        return calls.signedIn(request.getToken(), new GetHistoryResponse(), (caller, response) -> {
            Page page = history(request, caller);
            page.messages().forEach(stored -> response.getMessage().add(messages.message(stored, caller.username())));
            response.setHasMore(page.hasMore());
        });
    }

    public GetAnnouncementResponse getAnnouncement(GetAnnouncement request) {
        return calls.signedIn(
                request.getToken(),
                new GetAnnouncementResponse(),
                (caller, response) -> response.setAnnouncement(services.announcements()
                        .current()
                        .map(AnnouncementMapping::announcement)
                        .orElse(null)));
    }

    /** Waits for events if the request says so, unless the front door has done so already. */
    public FeedPage events(ReceiveMessages request, OpenSession caller) {
        Call call = Call.current();
        FeedPage page = call.page()
                .orElseGet(() -> services.feed()
                        .read(
                                caller.username(),
                                caller.id(),
                                OptionalElement.text(request.getCursor()),
                                Duration.ofSeconds(OptionalElement.number(request.getWaitSeconds())
                                        .orElse(0)),
                                OptionalElement.number(request.getMaxEvents()),
                                call.memory()));
        call.recordPoll(page);
        return page;
    }

    public Page history(GetHistory request, OpenSession caller) {
        return services.history()
                .page(
                        caller.username(),
                        request.getRoom(),
                        OptionalElement.number(request.getBeforeNumber()),
                        OptionalElement.number(request.getAfterNumber()),
                        OptionalElement.number(request.getLimit()),
                        Call.current().memory());
    }
}
