package org.chatrpc.message.history;

import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.log.MessageLog;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.StoredMessage;

/**
 * The messages of a room, a page at a time: from memory if they are there, as the newest usually are, and otherwise from the
 * store. Thread-safe.
 */
public final class RoomPages {
    private final MessageLog log;
    private final MessageStore store;
    private final boolean isShared;

    /**
     * @param isShared whether other nodes may write to the store; then memory may be behind what they have acknowledged, and a
     *     client may have a cursor from one of them
     */
    public RoomPages(MessageLog log, MessageStore store, boolean isShared) {
        this.log = log;
        this.store = store;
        this.isShared = isShared;
    }

    /** As {@link MessageStore#before}. */
    Slice<StoredMessage> before(String room, long number, ReadLimit limit) {
        return inMemory(() -> log.messagesBefore(room, number, limit))
                .orElseGet(() -> store.before(room, number, limit));
    }

    /** As {@link MessageStore#after}. */
    Slice<StoredMessage> after(String room, long number, ReadLimit limit) {
        return inMemory(() -> log.messagesAfter(room, number, limit)).orElseGet(() -> store.after(room, number, limit));
    }

    private Optional<Slice<StoredMessage>> inMemory(Supplier<Optional<Slice<StoredMessage>>> read) {
        return isShared ? Optional.empty() : read.get();
    }
}
