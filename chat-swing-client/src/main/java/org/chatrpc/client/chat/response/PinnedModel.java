package org.chatrpc.client.chat.response;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;

/** The pinned messages of a room, kept up to date; contains no UI code. */
final class PinnedModel {

    /** What is known of them. */
    sealed interface State {

        record Loading() implements State {}

        record Failed(Exception cause) implements State {}

        /**
         *
         * @param messages the latest first
         * @param blocked the usernames of those whom the user blocks
         */
        record Loaded(List<ChatMessage> messages, Set<String> blocked) implements State {}
    }

    private static final Duration RETRY = Duration.ofSeconds(3);

    private final Value<State> state = new Value<>(new State.Loading());
    private final ChatSession session;
    private final Conversation conversation;
    private final List<Subscription> subscriptions;
    private Subscription call = () -> {};

    PinnedModel(ChatSession session, Conversation conversation) {
        this.session = session;
        this.conversation = conversation;
        subscriptions = List.of(
                conversation.received().onChange(messages -> {
                    if (messages.stream().anyMatch(this::concerns)) {
                        load();
                    }
                }),
                session.restarts().onChange(count -> load()),
                session.connection().onChange(connection -> {
                    if (connection instanceof ConnectionState.Online && state.get() instanceof State.Failed) {
                        load();
                    }
                }),
                session.moderation().blocked().onChange(people -> {
                    if (state.get() instanceof State.Loaded loaded) {
                        show(loaded.messages());
                    }
                }));
        load();
    }

    Value<State> state() {
        return state;
    }

    /** The name by which to show the author of a message. */
    String author(ChatMessage message) {
        return session.names().shown(message.author(), message.authorName());
    }

    /** The first line of a message, or a placeholder if its author is blocked. */
    String text(ChatMessage message) {
        boolean hidden =
                state.get() instanceof State.Loaded loaded && loaded.blocked().contains(message.author());
        return hidden ? Texts.get("chat.blocked.quoted") : RowTexts.firstLine(message.said());
    }

    /** Loads the list again, if it could not be loaded. */
    void retry() {
        if (state.get() instanceof State.Failed) {
            state.set(new State.Loading());
            load();
        }
    }

    void close() {
        subscriptions.forEach(Subscription::end);
        call.end();
    }

    private void load() {
        call.end();
        call = session.messageCalls().listPinned(conversation.room(), this::show, this::failed);
    }

    /** The connection does not change for a refusal that only lasts a while, so the call is repeated. */
    private void failed(Exception failure) {
        state.set(new State.Failed(failure));
        if (failure instanceof GatewayException known
                && known.retryable()
                && session.connection().get() instanceof ConnectionState.Online) {
            call = session.messageCalls().again(RETRY, this::load);
        }
    }

    private void show(List<ChatMessage> messages) {
        state.set(new State.Loaded(messages, session.moderation().blocked().get()));
    }

    /** Whether a new state of a message changes the list. */
    private boolean concerns(ChatMessage message) {
        boolean pinned = message.responses().pinnedAt().isPresent();
        boolean listed = state.get() instanceof State.Loaded loaded
                && loaded.messages().stream().anyMatch(each -> each.messageId().equals(message.messageId()));
        return pinned || listed;
    }
}
