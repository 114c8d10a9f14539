package org.chatrpc.client.session.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;

/**
 * An open room: a window of its messages, and the calls that move it. Whatever the length of the room, the window
 * holds a run of at most {@value #WINDOW} messages; adding messages at one end drops others at the other end.
 *
 * <p>The window is attached while it includes the newest message: then the feed's messages are appended. A detached
 * window is somewhere further up, and only changes to its messages are applied.
 */
public final class Conversation {

    /** What is known about the beginning of the window. */
    public enum Extent {
        /** Nothing has been loaded yet. */
        UNLOADED,
        /** There are older messages on the server. */
        MORE,
        /** The first message of the room is loaded. */
        COMPLETE
    }

    /** The maximum number of messages in memory while the room is shown. */
    public static final int WINDOW = 600;

    static final int PAGE = 60;
    private static final int HIDDEN_WINDOW = 2 * PAGE;

    private final String room;
    private final MessageWindow window = new MessageWindow();
    private final Value<Integer> revision = new Value<>(0);
    private final Value<List<ChatMessage>> received = new Value<>(List.of());
    private final ReplyCounts replyCounts = new ReplyCounts(window.transcript());
    private final WindowLoads loads;

    private boolean following = true;

    public Conversation(String room, PageLoader.Reader reader, Dispatcher dispatcher) {
        this.room = room;
        this.loads = new WindowLoads(window, replyCounts, reader, dispatcher, () -> following, this::changedIf);
    }

    public String room() {
        return room;
    }

    public Transcript transcript() {
        return window.transcript();
    }

    public Value<Extent> extent() {
        return window.extent();
    }

    /** Whether the window includes the newest message. */
    public Value<Boolean> attached() {
        return window.attached();
    }

    /** Whether a page is being loaded, or will be retried shortly. */
    public Value<Boolean> loading() {
        return loads.loading();
    }

    /** The number of changes to the window, to be observed. */
    public Value<Integer> revision() {
        return revision;
    }

    /** The latest new and changed messages of the room, also those outside of the window, to be observed. */
    public Value<List<ChatMessage>> received() {
        return received;
    }

    /** Whether the window is about to move elsewhere. */
    public boolean moving() {
        return loads.moving();
    }

    /**
     * Whether the user is reading at the newest message or has scrolled up; in the latter case, nothing that could be
     * visible is dropped to make room for new messages.
     */
    public void follow(boolean atEnd) {
        following = atEnd;
    }

    /** Loads the page before the window, if there is one. */
    public void loadOlder() {
        loads.older();
    }

    /** Loads the page after the window, if it is detached. */
    public void loadNewer() {
        loads.newer();
    }

    /** Moves the window to the newest messages, if it is elsewhere. */
    public void toNewest() {
        if (!attached().get()) {
            loads.moveTo(new HistoryRange.Newest());
        }
    }

    /** Moves the window to the surroundings of a message, if it does not contain them. */
    public void toMessage(long number) {
        if (!window.surrounds(number)) {
            loads.moveTo(new HistoryRange.After(Math.max(0, number - 1 - PAGE / 2)));
        }
    }

    /** Loads what is missing, and retries failed loads at once. */
    void refresh() {
        loads.refresh();
    }

    /** The room is opened, for the first time or again. */
    void show() {
        window.limit(WINDOW);
        refresh();
    }

    /**
     * The room is no longer shown: keeps only the newest messages, for a quick return.
     *
     * @return whether there is anything worth keeping
     */
    boolean hide() {
        following = true;
        window.limit(HIDDEN_WINDOW);
        boolean worthKeeping =
                attached().get() && !loads.moving() && window.gap().isEmpty();
        if (!worthKeeping) {
            // Otherwise nothing would end the retries of a page.
            loads.abandon();
        }
        return worthKeeping;
    }

    /**
     * The feed has restarted from a fresh list of rooms. A user who reads at the end sees the newest page; one who
     * has scrolled up keeps the view.
     *
     * @param lastNumber the newest number in the list
     */
    void restart(long lastNumber) {
        if (following || transcript().isEmpty()) {
            loads.moveTo(new HistoryRange.Newest());
            return;
        }
        if (transcript().last() < lastNumber || window.gap().isPresent()) {
            window.detach();
            changedIf(true);
        }
        // Edits and deletions in the meantime are unknown.
        loads.staleAfter(transcript().first().orElse(1) - 1);
        refresh();
    }

    /**
     * Applies new and changed messages from the feed. The feed has no gaps in numbers, so a missing message is
     * loaded.
     */
    public void receive(List<ChatMessage> messages) {
        boolean changed = false;
        for (ChatMessage message : messages) {
            changed |= take(message);
        }
        changedIf(changed);
        received.set(List.copyOf(messages));
        loads.nextIfIdle();
    }

    /**
     * Adds this account's own message with its receipt, which may arrive before the feed delivers earlier messages.
     */
    public void confirm(ChatMessage message) {
        boolean first = transcript().isEmpty();
        ChatMessage placed = message.inThread(message.replyTo()
                .map(id -> transcript().find(id).map(ChatMessage::thread).orElse(id)));
        changedIf(transcript().find(message.number()).isEmpty() && take(placed));
        received.set(List.of(placed));
        if (first) {
            loadOlder();
        }
    }

    /** Applies a change that this account has made to a message, before the feed says so. */
    public void change(String messageId, UnaryOperator<ChatMessage> change) {
        transcript().find(messageId).ifPresent(message -> {
            ChatMessage changed = change.apply(message);
            changedIf(take(changed));
            received.set(List.of(changed));
        });
    }

    /** Changes the display name of an author. */
    void rename(Person person) {
        changedIf(transcript().rename(person));
    }

    private boolean take(ChatMessage message) {
        loads.arrived(message);
        Optional<ChatMessage> before = transcript().find(message.number());
        boolean changed = window.put(message, following);
        return replyCounts.taken(before, message) || changed;
    }

    private void changedIf(boolean changed) {
        if (changed) {
            revision.set(revision.get() + 1);
        }
    }
}
