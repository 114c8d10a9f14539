package org.chatrpc.client.chat;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatMessage;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.HistoryPage;
import org.chatrpc.client.session.HistoryRange;
import org.chatrpc.client.session.Subscription;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/**
 * Finds the message that another one answers; contains no UI code. An answer refers to it by id, but pages are read
 * by number, so the search goes page by page back from the answer, which usually finds it soon.
 */
final class AnsweredModel {

    static final int PAGE = 200;
    static final int MOST_PAGES = 25;
    private static final Subscription NOTHING = () -> {};

    private final Value<String> notice = new Value<>("");
    private final ChatSession session;
    private final String room;
    private final LongConsumer lead;
    private Subscription underWay = NOTHING;
    private String wanted = "";
    private int pagesLeft;

    /** @param lead scrolls the view to the message with a number */
    AnsweredModel(ChatSession session, String room, LongConsumer lead) {
        this.session = session;
        this.room = room;
        this.lead = lead;
    }

    /** What to tell the user about the search; empty for nothing. */
    Value<String> notice() {
        return notice;
    }

    /**
     * Scrolls to the message with an id.
     *
     * @param answer the number of a message that answers it
     */
    void find(long answer, String messageId) {
        stop();
        wanted = messageId;
        pagesLeft = MOST_PAGES;
        search(answer);
    }

    /** Cancels the search; the view stays where it is. */
    void stop() {
        underWay.end();
        notice.set("");
    }

    private void search(long before) {
        if (before <= 1 || pagesLeft == 0) {
            notice.set(Texts.get("chat.answered.none"));
            return;
        }
        pagesLeft--;
        notice.set(Texts.get("chat.answered.searching"));
        underWay = session.readHistory(
                room,
                new HistoryRange.Before(before),
                PAGE,
                this::searched,
                failure -> notice.set(Failures.explain(failure, session.server().label())));
    }

    private void searched(HistoryPage page) {
        Optional<ChatMessage> found = page.messages().stream()
                .filter(message -> message.messageId().equals(wanted))
                .findFirst();
        if (found.isPresent()) {
            notice.set("");
            lead.accept(found.get().number());
        } else {
            search(page.messages().isEmpty() ? 1 : page.messages().get(0).number());
        }
    }
}
