package org.chatrpc.client.chat.find;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.LongConsumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * Finds the first message of a day in a room; contains no UI code. It uses a binary search by number, one message per
 * call, so a room of a million messages takes twenty calls.
 */
public final class JumpToDateModel {

    private static final Subscription NOTHING = () -> {};

    private final Value<JumpState> state = new Value<>(new JumpState.Idle());
    private final ChatSession session;
    private final Conversation conversation;
    private final ZoneId zone;
    private final LongConsumer scrollTo;
    private Subscription underWay = NOTHING;
    private Instant start = Instant.EPOCH;
    private int steps;
    private int done;
    /** All messages before this number were sent before the day. */
    private long low;
    /** This message and all later ones were sent on the day or later. */
    private long high;

    /** @param scrollTo scrolls the view to the message with a number */
    public JumpToDateModel(ChatSession session, Conversation conversation, ZoneId zone, LongConsumer scrollTo) {
        this.session = session;
        this.conversation = conversation;
        this.zone = zone;
        this.scrollTo = scrollTo;
    }

    public Value<JumpState> state() {
        return state;
    }

    /** The current day in the user's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(session.now(), zone);
    }

    /** Jumps to the first message of a day, or to the next one after that day. */
    public void jump(LocalDate day) {
        cancel();
        start = day.atStartOfDay(zone).toInstant();
        low = 1;
        high = session.rooms()
                        .find(conversation.room())
                        .map(RoomSummary::lastNumber)
                        .orElse(0L)
                + 1;
        // Loaded messages narrow the range without a call.
        conversation.transcript().messages().forEach(this::narrow);
        steps = Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, high - low));
        done = 0;
        step();
    }

    /** Cancels the jump; the view stays where it is. */
    public void cancel() {
        underWay.end();
        state.set(new JumpState.Idle());
    }

    private void step() {
        if (low < high) {
            state.set(new JumpState.Searching(done, steps));
            long middle = (low + high) >>> 1;
            underWay = session.messageCalls()
                    .readHistory(
                            conversation.room(),
                            new HistoryRange.After(middle - 1),
                            1,
                            page -> stepped(middle, page),
                            failure -> state.set(new JumpState.Failed(failure)));
        } else if (session.rooms()
                .find(conversation.room())
                .filter(room -> low <= room.lastNumber())
                .isPresent()) {
            state.set(new JumpState.Found(low));
            scrollTo.accept(low);
        } else {
            state.set(new JumpState.NothingThere());
        }
    }

    private void stepped(long middle, HistoryPage page) {
        done++;
        page.messages().forEach(this::narrow);
        if (page.messages().isEmpty()) {
            high = middle;
        }
        step();
    }

    private void narrow(ChatMessage message) {
        if (message.sentAt().isBefore(start)) {
            low = Math.max(low, message.number() + 1);
        } else {
            high = Math.min(high, message.number());
        }
    }
}
