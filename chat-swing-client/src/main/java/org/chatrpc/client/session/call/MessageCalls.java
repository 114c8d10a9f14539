package org.chatrpc.client.session.call;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;

/** Calls on single messages. On the event thread. */
public final class MessageCalls {

    private final Calls calls;
    private final DisplayNames names;

    public MessageCalls(Calls calls, DisplayNames names) {
        this.calls = calls;
        this.names = names;
    }

    /** Searches messages on the server. */
    public Subscription search(
            MessageSearch search, Consumer<? super SearchPage> onPage, Consumer<? super Exception> onFailure) {
        return calls.make(
                (server, token) -> server.searchMessages(token, search),
                page -> {
                    page.found()
                            .forEach(found -> names.saw(
                                    found.message().author(), found.message().authorName()));
                    onPage.accept(page);
                },
                onFailure);
    }

    /** Reads the texts that a message had, and the current one. */
    public Subscription readRevisions(
            String messageId,
            Consumer<? super List<MessageRevision>> onRevisions,
            Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.listRevisions(token, messageId), onRevisions, onFailure);
    }

    /** Reads the pinned messages of a room, the latest first. */
    public Subscription listPinned(
            String room, Consumer<? super List<ChatMessage>> onMessages, Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.listPinned(token, room), onMessages, onFailure);
    }

    /** Reads a page of a room's messages. */
    public Subscription readHistory(
            String room,
            HistoryRange range,
            int limit,
            Consumer<? super HistoryPage> onPage,
            Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.readHistory(token, room, range, limit), onPage, onFailure);
    }

    /**
     * Reads a page of a thread.
     *
     * @param messageId any message in it
     */
    public Subscription readThread(
            String messageId,
            HistoryRange range,
            int limit,
            Consumer<? super ThreadPage> onPage,
            Consumer<? super Exception> onFailure) {
        return calls.make((server, token) -> server.readThread(token, messageId, range, limit), onPage, onFailure);
    }

    /** Makes a call again after a pause, if the session still lasts then. @return cancels it */
    public Subscription again(Duration pause, Runnable call) {
        return calls.after(pause, call);
    }
}
