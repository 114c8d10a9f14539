package org.chatrpc.client.chat;

import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.answer.RepliedModel;
import org.chatrpc.client.chat.transcript.scroll.ScrollGoal;
import org.chatrpc.client.chat.transcript.scroll.ScrollTarget;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.model.ChatMessage;

/** Where the user is in an open room, and wants to be, whether that is loaded or not; contains no UI code. */
public final class RoomNavigation {

    private final Conversation conversation;
    private final ScrollGoal goal;
    private final RepliedModel answered;

    RoomNavigation(ChatSession session, Conversation conversation) {
        this.conversation = conversation;
        goal = new ScrollGoal(conversation);
        answered = new RepliedModel(session, this::toMessage);
    }

    /** Where the view must scroll; changes once the target is among the rows. */
    public Value<ScrollTarget> target() {
        return goal.target();
    }

    /** The user scrolls: cancels a pending scroll to a target. */
    public void cancel() {
        answered.stop();
        goal.cancel();
    }

    /** The view has scrolled, and now follows the newest message or does not. */
    public void follow(boolean atEnd) {
        conversation.follow(atEnd);
    }

    /** The beginning of the list has scrolled into view. */
    public void loadOlder() {
        conversation.loadOlder();
    }

    /** The end of the list has scrolled into view, and newer messages are on the server. */
    public void loadNewer() {
        conversation.loadNewer();
    }

    /** Scrolls to the newest message. */
    public void toNewest() {
        conversation.toNewest();
        goal.set(ScrollTarget.END);
    }

    /** Scrolls to a message, wherever it is in the room. */
    public void toMessage(long number) {
        conversation.toMessage(number);
        goal.set(number);
    }

    /** Scrolls to a message, wherever it is in the room, and unfolds it. */
    public void toMatch(long number) {
        conversation.toMessage(number);
        goal.setWhole(number);
    }

    /**
     * Scrolls to the message that another one replies to, loading it if necessary.
     *
     * @param answer the number of the reply
     */
    public void toAnswered(long answer) {
        conversation.transcript().find(answer).flatMap(ChatMessage::replyTo).ifPresent(id -> answered.find(answer, id));
    }

    /** What to tell the user about the search for the message replied to; empty for nothing. */
    public Value<String> notice() {
        return answered.notice();
    }

    /** The rows have been rebuilt, and may contain the target. */
    void arrive() {
        goal.arrive();
    }

    /** Ends the search for the message replied to. */
    void close() {
        answered.stop();
    }
}
