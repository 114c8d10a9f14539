package org.chatrpc.client.chat.transcript.scroll;

import java.util.OptionalLong;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.conversation.Conversation;

/** Where the view is to scroll, once the loaded messages contain it; contains no UI code. */
public final class ScrollGoal {

    private final Value<ScrollTarget> target = new Value<>(new ScrollTarget(ScrollTarget.END, false, 0));
    private final Conversation conversation;
    private OptionalLong goal = OptionalLong.empty();
    private boolean whole;

    public ScrollGoal(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Changes once the goal is among the rows. */
    public Value<ScrollTarget> target() {
        return target;
    }

    /** @param number of a message, or {@link ScrollTarget#END} */
    public void set(long number) {
        set(number, false);
    }

    /** Likewise, and all of its text is shown. */
    public void setWhole(long number) {
        set(number, true);
    }

    private void set(long number, boolean all) {
        goal = OptionalLong.of(number);
        whole = all;
        arrive();
    }

    public void cancel() {
        goal = OptionalLong.empty();
    }

    /** To be called after each change of the rows. */
    public void arrive() {
        if (goal.isPresent() && !conversation.moving()) {
            long number = goal.getAsLong();
            goal = OptionalLong.empty();
            target.set(new ScrollTarget(
                    number == ScrollTarget.END
                            ? number
                            : Math.min(number, conversation.transcript().last()),
                    whole,
                    target.get().turn() + 1));
        }
    }
}
