package org.chatrpc.client.chat.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.FileList;
import org.chatrpc.client.session.model.FileList.Entry;
import org.chatrpc.client.session.model.FileList.Kind;

/** The files of a room, newest first, kept up to date; contains no UI code. */
public final class FileListModel {

    /** How far loading has come. */
    enum Phase {
        LOADING,
        LOADED,
        FAILED
    }

    /**
     * The visible state.
     *
     * @param files those that have been loaded so far, without those of people whom the user blocks
     * @param more whether there are earlier ones
     * @param problem why nothing more could be loaded
     */
    record State(Kind kind, List<Entry> files, boolean more, Phase phase, Optional<Exception> problem) {}

    private final Value<State> state =
            new Value<>(new State(Kind.ALL, List.of(), false, Phase.LOADING, Optional.empty()));
    private final ChatSession session;
    private final String room;
    private final List<Subscription> subscriptions;
    private final List<Entry> loaded = new ArrayList<>();
    /** Files of messages that arrived after the list was opened, newest first. */
    private final List<Entry> arrived = new ArrayList<>();
    /** The ids of messages that were deleted after the list was opened. */
    private final Set<String> gone = new HashSet<>();

    private Optional<String> next = Optional.empty();
    private Subscription call = () -> {};

    /** @param conversation that of the room */
    public FileListModel(ChatSession session, Conversation conversation) {
        this.session = session;
        this.room = conversation.room();
        subscriptions = List.of(
                conversation.received().onChange(this::received),
                session.moderation().blocked().onChange(people -> publish()),
                session.names().revision().onChange(names -> publish()),
                session.restarts().onChange(count -> reload()),
                session.connection().onChange(connection -> {
                    if (connection instanceof ConnectionState.Online
                            && state.get().phase() == Phase.FAILED) {
                        load();
                    }
                }));
        load();
    }

    Value<State> state() {
        return state;
    }

    /** The session whose room this is. */
    ChatSession session() {
        return session;
    }

    /** The name by which to show who sent a file. */
    String author(Entry entry) {
        return session.names().shown(entry.author(), entry.authorName());
    }

    /** Shows files of another kind. */
    void show(Kind kind) {
        if (kind != state.get().kind()) {
            loaded.clear();
            next = Optional.empty();
            state.set(new State(kind, List.of(), false, Phase.LOADING, Optional.empty()));
            load();
        }
    }

    /** Loads earlier files if there are any, unless it is doing so already. */
    void loadOlder() {
        if (next.isPresent() && state.get().phase() == Phase.LOADED) {
            load();
        }
    }

    /** Loads what could not be loaded. */
    void retry() {
        if (state.get().phase() == Phase.FAILED) {
            load();
        }
    }

    void close() {
        subscriptions.forEach(Subscription::end);
        call.end();
    }

    /** What was deleted in the meantime is not known, nor what was sent. */
    private void reload() {
        loaded.clear();
        arrived.clear();
        gone.clear();
        next = Optional.empty();
        load();
    }

    private void load() {
        call.end();
        publish(Phase.LOADING, Optional.empty());
        call = session.files()
                .list(
                        room,
                        state.get().kind(),
                        next,
                        this::loaded,
                        failure -> publish(Phase.FAILED, Optional.of(failure)));
    }

    private void loaded(FileList page) {
        loaded.addAll(page.files());
        next = page.next();
        publish(Phase.LOADED, Optional.empty());
        if (state.get().files().isEmpty()) {
            // A page may have nothing but files of people whom the user blocks.
            loadOlder();
        }
    }

    private void received(List<ChatMessage> messages) {
        for (ChatMessage message : messages) {
            if (message.deletedAt().isPresent()) {
                gone.add(message.messageId());
            } else if (message.attachments().isEmpty()) {
                // Files can be removed as too old while their message stays.
                arrived.removeIf(entry -> entry.messageId().equals(message.messageId()));
                loaded.removeIf(entry -> entry.messageId().equals(message.messageId()));
            } else if (arrived.stream().noneMatch(entry -> entry.messageId().equals(message.messageId()))
                    && newer(message)) {
                arrived.addAll(0, Entry.of(message));
            }
        }
        publish();
    }

    /** An earlier message that was changed is in its place already, or comes with its page. */
    private boolean newer(ChatMessage message) {
        return Stream.concat(arrived.stream(), loaded.stream()).allMatch(entry -> entry.number() < message.number());
    }

    private void publish() {
        publish(state.get().phase(), state.get().problem());
    }

    private void publish(Phase phase, Optional<Exception> problem) {
        Kind kind = state.get().kind();
        Set<String> known = loaded.stream().map(entry -> entry.file().id()).collect(Collectors.toSet());
        Set<String> blocked = session.moderation().blocked().get();
        List<Entry> files = Stream.concat(
                        arrived.stream()
                                .filter(entry -> kind.includes(entry.file())
                                        && !known.contains(entry.file().id())),
                        loaded.stream())
                .filter(entry -> !gone.contains(entry.messageId()) && !blocked.contains(entry.author()))
                .toList();
        state.set(new State(kind, files, next.isPresent(), phase, problem));
    }
}
