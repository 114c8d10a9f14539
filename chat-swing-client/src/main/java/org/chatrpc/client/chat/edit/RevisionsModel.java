package org.chatrpc.client.chat.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.MessageRevision;

/** The texts that a message had; contains no UI code. */
final class RevisionsModel {

    /** What is known of them. */
    sealed interface State {

        record Loading() implements State {}

        record Failed(Exception cause) implements State {}

        /** @param texts the latest one first */
        record Loaded(List<MessageRevision> texts) implements State {}
    }

    private final Value<State> state = new Value<>(new State.Loading());
    private final ChatSession session;
    private final String messageId;
    private Subscription call = () -> {};

    RevisionsModel(ChatSession session, String messageId) {
        this.session = session;
        this.messageId = messageId;
        load();
    }

    private void load() {
        call = session.messageCalls()
                .readRevisions(
                        messageId,
                        texts -> state.set(new State.Loaded(latestFirst(texts))),
                        failure -> state.set(new State.Failed(failure)));
    }

    Value<State> state() {
        return state;
    }

    /** Loads the texts again, if they could not be loaded. */
    void retry() {
        if (state.get() instanceof State.Failed) {
            state.set(new State.Loading());
            load();
        }
    }

    void close() {
        call.end();
    }

    private static List<MessageRevision> latestFirst(List<MessageRevision> texts) {
        List<MessageRevision> reversed = new ArrayList<>(texts);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }
}
