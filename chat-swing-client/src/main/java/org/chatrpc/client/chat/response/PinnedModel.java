package org.chatrpc.client.chat.response;

import java.util.List;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.model.ChatMessage;

/** The pinned messages of a room, kept up to date; contains no UI code. */
final class PinnedModel {

    /** What is known of them. */
    sealed interface State {

        record Loading() implements State {}

        record Failed(Exception cause) implements State {}

        /** @param messages the latest first */
        record Loaded(List<ChatMessage> messages) implements State {}
    }

    private final Value<State> state = new Value<>(new State.Loading());
    private final ChatSession session;
    private final Conversation conversation;
    private final Subscription watch;
    private Subscription call = () -> {};

    PinnedModel(ChatSession session, Conversation conversation) {
        this.session = session;
        this.conversation = conversation;
        watch = conversation.received().onChange(messages -> {
            if (messages.stream().anyMatch(this::concerns)) {
                load();
            }
        });
        load();
    }

    Value<State> state() {
        return state;
    }

    /** The name by which to show the author of a message. */
    String author(ChatMessage message) {
        return session.names().shown(message.author(), message.authorName());
    }

    void close() {
        watch.end();
        call.end();
    }

    private void load() {
        call.end();
        call = session.messageCalls()
                .listPinned(
                        conversation.room(),
                        messages -> state.set(new State.Loaded(messages)),
                        failure -> state.set(new State.Failed(failure)));
    }

    /** Whether a new state of a message changes the list. */
    private boolean concerns(ChatMessage message) {
        boolean pinned = message.responses().pinnedAt().isPresent();
        boolean listed = state.get() instanceof State.Loaded loaded
                && loaded.messages().stream().anyMatch(each -> each.messageId().equals(message.messageId()));
        return pinned || listed;
    }
}
