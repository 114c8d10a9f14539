package org.chatrpc.soap.operation;

import java.time.Duration;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.message.history.Page;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.mapping.OptionalElement;

/** What the calls that read messages find, for the endpoint and for {@code DirectCalls} alike. Thread-safe. */
public final class ReadCalls {
    private final ChatServices services;

    public ReadCalls(ChatServices services) {
        this.services = services;
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
