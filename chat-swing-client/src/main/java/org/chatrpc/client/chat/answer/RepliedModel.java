package org.chatrpc.client.chat.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;

/**
 * Finds the message that another one replies to, however far back it is; contains no UI code. A reply refers to it by id,
 * and the window of a room moves by number. Both are in one thread: the first call finds the message that started it,
 * which is usually the one, and otherwise the replies are read page by page.
 */
public final class RepliedModel {

    static final int PAGE = 200;
    private static final Subscription NOTHING = () -> {};

    private final Value<String> notice = new Value<>("");
    private final ChatSession session;
    private final LongConsumer scrollTo;
    private Subscription underWay = NOTHING;
    private String wanted = "";

    /** @param scrollTo scrolls the view to the message with a number */
    public RepliedModel(ChatSession session, LongConsumer scrollTo) {
        this.session = session;
        this.scrollTo = scrollTo;
    }

    /** The notice to the user about the search; empty for nothing. */
    public Value<String> notice() {
        return notice;
    }

    /**
     * Scrolls to the message with an id.
     *
     * @param answer the number of a message that replies to it
     */
    public void find(long answer, String messageId) {
        stop();
        wanted = messageId;
        search(answer, 1);
    }

    /** Cancels the search; the view stays where it is. */
    public void stop() {
        underWay.end();
        notice.set("");
    }

    private void search(long before, int limit) {
        notice.set(Texts.get("chat.answered.searching"));
        underWay = session.messageCalls()
                .readThread(
                        wanted,
                        new HistoryRange.Before(before),
                        limit,
                        this::searched,
                        failure -> notice.set(
                                Failures.explain(failure, session.server().label())));
    }

    private void searched(ThreadPage page) {
        List<ChatMessage> answers = page.answers().messages();
        Optional<ChatMessage> found = Stream.concat(Stream.of(page.root()), answers.stream())
                .filter(message -> message.messageId().equals(wanted))
                .findFirst();
        if (found.isPresent()) {
            notice.set("");
            scrollTo.accept(found.get().number());
        } else if (page.answers().hasMore() && !answers.isEmpty()) {
            search(answers.get(0).number(), PAGE);
        } else {
            notice.set(Texts.get("chat.answered.none"));
        }
    }
}
