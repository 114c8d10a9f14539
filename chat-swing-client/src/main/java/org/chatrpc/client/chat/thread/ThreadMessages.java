package org.chatrpc.client.chat.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;

/** The loaded messages of a thread: the one that started it, and the replies from some number on. Contains no UI code. */
final class ThreadMessages {

    private final String root;
    private final NavigableMap<Long, ChatMessage> answers = new TreeMap<>();
    private Optional<ChatMessage> first = Optional.empty();
    private boolean hasOlder = true;
    private boolean outdated;

    /** @param root the id of the message that started the thread */
    ThreadMessages(String root) {
        this.root = root;
    }

    /** The message that started the thread; once all replies are loaded, with their exact number. */
    Optional<ChatMessage> first() {
        return hasOlder
                ? first
                : first.map(message -> message.with(message.responses().withReplyCount(undeleted())));
    }

    private int undeleted() {
        return (int) answers.values().stream()
                .filter(message -> message.deletedAt().isEmpty())
                .count();
    }

    /** The loaded replies, in order. */
    List<ChatMessage> answers() {
        return List.copyOf(answers.values());
    }

    /** Whether there are replies before the loaded ones. */
    boolean hasOlder() {
        return hasOlder;
    }

    Optional<ChatMessage> find(long number) {
        return first.filter(message -> message.number() == number).or(() -> Optional.ofNullable(answers.get(number)));
    }

    /** Whether a message is in the thread, loaded or not. */
    boolean contains(String messageId) {
        return root.equals(messageId)
                || answers.values().stream().anyMatch(each -> each.messageId().equals(messageId));
    }

    /** What is loaded may have been edited or deleted without a word: the next newest page replaces all of it. */
    void outdate() {
        outdated = true;
    }

    /** Drops outdated replies, as they cannot be read again. */
    void dropOutdated() {
        if (outdated) {
            answers.clear();
        }
    }

    /** Replaces the replies by the newest page, unless it continues the loaded ones and these are up to date. */
    void newest(ThreadPage page) {
        List<ChatMessage> messages = page.answers().messages();
        boolean continues =
                !answers.isEmpty() && !messages.isEmpty() && messages.get(0).number() <= answers.lastKey();
        if (outdated || !continues) {
            outdated = false;
            answers.clear();
            hasOlder = page.answers().hasMore();
        }
        put(page.root());
        messages.forEach(this::put);
    }

    void older(ThreadPage page) {
        put(page.root());
        page.answers().messages().forEach(message -> answers.putIfAbsent(message.number(), message));
        hasOlder = page.answers().hasMore();
    }

    /** Adds or changes a message, if it is in the loaded part of the thread. @return whether anything changed */
    boolean take(ChatMessage message) {
        boolean loaded = !hasOlder || (!answers.isEmpty() && message.number() >= answers.firstKey());
        boolean mine = message.messageId().equals(root)
                // Until the feed delivers it, an own reply may have the message it replies to as its root.
                || (loaded && message.threadRoot().filter(this::contains).isPresent());
        return mine && put(message);
    }

    private boolean put(ChatMessage message) {
        Optional<ChatMessage> known = find(message.number());
        if (known.filter(older -> older.equals(message) || message.olderThan(older))
                .isPresent()) {
            return false;
        } else if (message.messageId().equals(root)) {
            first = Optional.of(message);
        } else {
            answers.put(message.number(), message);
        }
        return true;
    }

    /** All loaded messages, in order. */
    List<ChatMessage> all() {
        List<ChatMessage> all = new ArrayList<>(first().stream().toList());
        all.addAll(answers.values());
        return all;
    }
}
