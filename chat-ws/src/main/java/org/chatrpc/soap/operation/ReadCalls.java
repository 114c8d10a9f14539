package org.chatrpc.soap.operation;

import java.time.Duration;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.GetAnnouncement;
import org.chatrpc.contract.GetAnnouncementResponse;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.message.history.Page;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.mapping.AnnouncementMapping;
import org.chatrpc.soap.mapping.OptionalElement;

/** The calls that read messages; {@code DirectCalls} writes what they find itself. Thread-safe. */
public interface ReadCalls extends ChatPort, Collaborators {
    @Override
    default ReceiveMessagesResponse receiveMessages(ReceiveMessages request) {
        return calls().signedIn(request.getToken(), new ReceiveMessagesResponse(), (caller, response) -> {
            FeedPage page = events(request, caller);
            page.typing()
                    .forEach(event -> response.getEvent().add(eventMapping().event(event, caller.username())));
            page.entries()
                    .forEach(entry ->
                            eventMapping().event(entry, caller.username()).ifPresent(response.getEvent()::add));
            page.presence()
                    .forEach(event -> response.getEvent().add(eventMapping().event(event, caller.username())));
            response.setCursor(page.cursor());
            response.setHasMore(page.hasMore());
            response.setPollAfterMillis(page.pollAfter().toMillis());
        });
    }

    @Override
    default GetHistoryResponse getHistory(GetHistory request) {
        return calls().signedIn(request.getToken(), new GetHistoryResponse(), (caller, response) -> {
            Page page = history(request, caller);
            page.messages()
                    .forEach(
                            stored -> response.getMessage().add(messageMapping().message(stored, caller.username())));
            response.setHasMore(page.hasMore());
        });
    }

    @Override
    default GetAnnouncementResponse getAnnouncement(GetAnnouncement request) {
        return calls().signedIn(
                        request.getToken(),
                        new GetAnnouncementResponse(),
                        (caller, response) -> response.setAnnouncement(services()
                                .announcements()
                                .current()
                                .map(AnnouncementMapping::announcement)
                                .orElse(null)));
    }

    /** Waits for events if the request says so, unless the front door has done so already. */
    default FeedPage events(ReceiveMessages request, OpenSession caller) {
        Call call = Call.current();
        FeedPage page = call.page()
                .orElseGet(() -> services()
                        .feed()
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

    default Page history(GetHistory request, OpenSession caller) {
        return services()
                .history()
                .page(
                        caller.username(),
                        request.getRoom(),
                        OptionalElement.number(request.getBeforeNumber()),
                        OptionalElement.number(request.getAfterNumber()),
                        OptionalElement.number(request.getLimit()),
                        Call.current().memory());
    }
}
