package org.chatrpc.client.chat;

import java.util.OptionalLong;
import org.chatrpc.client.session.Conversation;
import org.chatrpc.client.session.Value;

/** Where the view is to scroll, once the loaded messages contain it; contains no UI code. */
final class ScrollGoal {

    private final Value<ScrollTarget> target = new Value<>(new ScrollTarget(ScrollTarget.END, 0));
    private final Conversation conversation;
    private OptionalLong goal = OptionalLong.empty();

    ScrollGoal(Conversation conversation) {
        this.conversation = conversation;
    }

    /** Changes once the goal is among the rows. */
    Value<ScrollTarget> target() {
        return target;
    }

    /** @param number of a message, or {@link ScrollTarget#END} */
    void set(long number) {
        goal = OptionalLong.of(number);
        arrive();
    }

    void cancel() {
        goal = OptionalLong.empty();
    }

    /** To be called after each change of the rows. */
    void arrive() {
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
