package org.chatrpc.client.chat.transcript;

import java.util.OptionalLong;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.conversation.Conversation;

/** Where the view is to scroll, once the loaded messages contain it; contains no UI code. */
public final class ScrollGoal {

    private final Value<ScrollTarget> target = new Value<>(new ScrollTarget(ScrollTarget.END, 0));
    private final Conversation conversation;
    private OptionalLong goal = OptionalLong.empty();

    public ScrollGoal(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Changes once the goal is among the rows. */
    public Value<ScrollTarget> target() {
        return target;
    }

    /** @param number of a message, or {@link ScrollTarget#END} */
    public void set(long number) {
        goal = OptionalLong.of(number);
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
                    target.get().turn() + 1));
        }
    }
}
