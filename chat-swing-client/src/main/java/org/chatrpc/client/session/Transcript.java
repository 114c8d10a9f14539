package org.chatrpc.client.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The messages of one room that this client holds, each once and in order of their numbers: a run without a gap, but for
 * one's own newest, which may be known before what stands before it.
 *
 * <p>Whatever brings a message (a page of history, the feed, the receipt of one's own), it is merged by its number: to
 * bring it twice changes nothing, and the fresher state of a message wins.
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

    /** The number of the oldest known message. */
    public OptionalLong first() {
        return messages.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(messages.get(0).number());
    }

    /** The number of the newest known message, 0 for none. */
    public long last() {
        return messages.isEmpty() ? 0 : messages.get(messages.size() - 1).number();
    }

    public Optional<ChatMessage> find(long number) {
        int index = search(number);
        return index >= 0 ? Optional.of(messages.get(index)) : Optional.empty();
    }

    /** The number after which a message is missing, if one is missing between the first and the last. */
    OptionalLong gapAfter() {
        if (messages.isEmpty() || last() - messages.get(0).number() == messages.size() - 1) {
            return OptionalLong.empty();
        }
        // Counted from the end: what is missing is almost always just before the newest.
        int index = messages.size() - 1;
        while (messages.get(index - 1).number() == messages.get(index).number() - 1) {
            index--;
        }
        return OptionalLong.of(messages.get(index - 1).number());
    }

    /** Merges messages; true if anything changed. */
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

    /** Merges a message; true if anything changed. */
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

    /** Forgets so many messages at the older end. */
    void dropOldest(int count) {
        messages.subList(0, Math.min(count, messages.size())).clear();
    }

    /** Forgets so many messages at the newer end. */
    void dropNewest(int count) {
        messages.subList(Math.max(0, messages.size() - count), messages.size()).clear();
    }

    /** Forgets every message after a number. */
    void dropAfter(long number) {
        while (last() > number) {
            dropNewest(1);
        }
    }

    /** Puts another name over somebody's messages; true if anything changed. */
    boolean rename(Person person) {
        boolean changed = false;
        for (int i = 0; i < messages.size(); i++) {
            ChatMessage message = messages.get(i);
            if (message.author().equals(person.username())
                    && !message.authorName().equals(person.displayName())) {
                messages.set(i, message.signed(person.displayName()));
                changed = true;
            }
        }
        return changed;
    }

    void clear() {
        messages.clear();
    }

    /** The index of a number, or {@code -(place) - 1} where it would go. */
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
