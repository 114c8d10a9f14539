package org.chatrpc.client.chat.answer;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.HistoryPage;
import org.chatrpc.client.session.gateway.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;

/**
 * Finds the message that another one answers; contains no UI code. An answer refers to it by id, but pages are read
 * by number, so the search goes page by page back from the answer, which usually finds it soon.
 */
public final class AnsweredModel {

    public static final int PAGE = 200;
    public static final int MAX_PAGES = 25;
    private static final Subscription NOTHING = () -> {};

    private final Value<String> notice = new Value<>("");
    private final ChatSession session;
    private final String room;
    private final LongConsumer scrollTo;
    private Subscription underWay = NOTHING;
    private String wanted = "";
    private int pagesLeft;

    /** @param scrollTo scrolls the view to the message with a number */
    public AnsweredModel(ChatSession session, String room, LongConsumer scrollTo) {
        this.session = session;
        this.room = room;
        this.scrollTo = scrollTo;
    }

    /** What to tell the user about the search; empty for nothing. */
    public Value<String> notice() {
        return notice;
    }

    /**
     * Scrolls to the message with an id.
     *
     * @param answer the number of a message that answers it
     */
    public void find(long answer, String messageId) {
        stop();
        wanted = messageId;
        pagesLeft = MAX_PAGES;
        search(answer);
    }

    /** Cancels the search; the view stays where it is. */
    public void stop() {
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
        underWay = session.messageCalls()
                .readHistory(
                        room,
                        new HistoryRange.Before(before),
                        PAGE,
                        this::searched,
                        failure -> notice.set(
                                Failures.explain(failure, session.server().label())));
    }

    private void searched(HistoryPage page) {
        Optional<ChatMessage> found = page.messages().stream()
                .filter(message -> message.messageId().equals(wanted))
                .findFirst();
        if (found.isPresent()) {
            notice.set("");
            scrollTo.accept(found.get().number());
        } else {
            search(page.messages().isEmpty() ? 1 : page.messages().get(0).number());
        }
    }
}
