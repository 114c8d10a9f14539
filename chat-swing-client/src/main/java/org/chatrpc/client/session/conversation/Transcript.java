package org.chatrpc.client.session.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;

/**
 * The loaded messages of one room, each once and ordered by number. They form a run without a gap, except that the
 * user's own newest message may be known before those preceding it.
 *
 * <p>Whatever the source of a message (a page of history, the feed, or a receipt), it is merged by number: merging it
 * twice changes nothing, and the newer state of a message wins.
 */
public final class Transcript {

    private final List<ChatMessage> messages = new ArrayList<>();

    /** All known messages in ascending order; a copy. */
    public List<ChatMessage> messages() {
        return List.copyOf(messages);
    }

    public int size() {
        return messages.size();
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** The number of the oldest loaded message. */
    public OptionalLong first() {
        return messages.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(messages.get(0).number());
    }

    /** The number of the newest loaded message, 0 for none. */
    public long last() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).number();
    }

    public Optional<ChatMessage> find(long number) {
        int index = search(number);
        return index >= 0 ? Optional.of(messages.get(index)) : Optional.empty();
    }

    /** The message with an id, if it is loaded. */
    public Optional<ChatMessage> find(String messageId) {
        return messages.stream()
                .filter(message -> message.messageId().equals(messageId))
                .findFirst();
    }

    /** The number after which a message is missing, if there is a gap. */
    OptionalLong gapAfter() {
        if (messages.isEmpty() || last() - messages.get(0).number() == messages.size() - 1) {
            return OptionalLong.empty();
        }
        // From the end, because a gap is almost always just before the newest message.
        int index = messages.size() - 1;
        while (messages.get(index - 1).number() == messages.get(index).number() - 1) {
            index--;
        }
        return OptionalLong.of(messages.get(index - 1).number());
    }

    /** Merges messages; returns whether anything changed. */
    boolean merge(List<ChatMessage> incoming) {
        if (!incoming.isEmpty() && !messages.isEmpty()) {
            long newest = incoming.get(incoming.size() - 1).number();
            if (newest < messages.get(0).number()) {
                messages.addAll(0, incoming);
                return true;
            }
        }
        boolean changed = false;
        for (ChatMessage message : incoming) {
            changed |= merge(message);
        }
        return changed;
    }

    /** Merges a message; returns whether anything changed. */
    boolean merge(ChatMessage message) {
        int index = search(message.number());
        if (index < 0) {
            messages.add(-index - 1, message);
            return true;
        }
        ChatMessage known = messages.get(index);
        if (known.equals(message) || message.olderThan(known)) {
            return false;
        }
        messages.set(index, message);
        return true;
    }

    /** Drops a number of messages at the older end. */
    void dropOldest(int count) {
        messages.subList(0, Math.min(count, messages.size())).clear();
    }

    /** Drops a number of messages at the newer end. */
    void dropNewest(int count) {
        messages.subList(Math.max(0, messages.size() - count), messages.size()).clear();
    }

    /** Drops all messages after a number. */
    void dropAfter(long number) {
        while (last() > number) {
            dropNewest(1);
        }
    }

    /** Changes the display name of an author; returns whether anything changed. */
    boolean rename(Person person) {
        boolean changed = false;
        for (int i = 0; i < messages.size(); i++) {
            ChatMessage message = messages.get(i);
            if (message.author().equals(person.username())
                    && !message.authorName().equals(person.displayName())) {
                messages.set(i, message.withAuthorName(person.displayName()));
                changed = true;
            }
        }
        return changed;
    }

    void clear() {
        messages.clear();
    }

    /** The index of a number, or {@code -(insertion point) - 1}. */
    private int search(long number) {
        if (number > last()) {
            return -messages.size() - 1;
        }
        int low = 0;
        int high = messages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = messages.get(middle).number();
            if (there == number) {
                return middle;
            } else if (there < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
