package org.chatrpc.client.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomSummary;

/** A room of the in-memory server: its members, their read marks, and its messages. */
final class InMemoryRoom {

    NewRoom description;
    boolean archived;
    Role postingRole = Role.MEMBER;
    final Map<String, Role> members = new TreeMap<>();
    final Map<String, Long> read = new TreeMap<>();
    /** The messages by username that mention the member since they were edited, after the member had read them. */
    final Map<String, Set<Long>> mentionedLate = new TreeMap<>();

    final Map<String, RoomSummary.Preferences> preferences = new TreeMap<>();
    final List<ChatMessage> messages = new ArrayList<>();
    private final Map<Long, List<MessageRevision>> earlier = new TreeMap<>();

    InMemoryRoom(NewRoom description) {
        this.description = description;
    }

    String id() {
        return description.id();
    }

    long lastNumber() {
        return messages.size();
    }

    Optional<Instant> lastMessageAt() {
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(messages.size() - 1).sentAt());
    }

    ChatMessage message(long number) {
        return messages.get((int) number - 1);
    }

    /** Replaces a message whose text stays as it is. */
    void replace(ChatMessage changed) {
        messages.set((int) changed.number() - 1, changed);
    }

    /** Replaces a message with a newer state. */
    void revise(ChatMessage revised) {
        ChatMessage old = message(revised.number());
        List<MessageRevision> texts = earlier.computeIfAbsent(revised.number(), number -> new ArrayList<>());
        if (revised.deletedAt().isPresent()) {
            texts.clear();
        } else {
            texts.add(revision(old));
        }
        messages.set((int) revised.number() - 1, revised);
        mentionLate(old, revised);
    }

    /** The texts that a message had, and the current one. */
    List<MessageRevision> revisions(ChatMessage message) {
        List<MessageRevision> texts = new ArrayList<>(earlier.getOrDefault(message.number(), List.of()));
        texts.add(revision(message));
        return List.copyOf(texts);
    }

    private static MessageRevision revision(ChatMessage message) {
        return new MessageRevision(
                message.revision(), message.body(), message.editedAt().orElse(message.sentAt()));
    }

    /** @param blocked those whom the user blocks: their mentions of everybody do not count */
    int unreadMentions(String username, Set<String> blocked) {
        Set<Long> late = mentionedLate.getOrDefault(username, Set.of());
        return (int) messages.stream()
                .filter(message ->
                        message.number() > read.getOrDefault(username, 0L) || late.contains(message.number()))
                .filter(message -> names(message, username))
                .filter(message -> message.mentions().contains(username) || !blocked.contains(message.author()))
                .count();
    }

    /** Whether a message of somebody else mentions the user, or everybody. */
    private static boolean names(ChatMessage message, String username) {
        return message.mentions(username) && !message.author().equals(username);
    }

    private void mentionLate(ChatMessage old, ChatMessage revised) {
        members.keySet().stream()
                .filter(member -> names(revised, member) && !names(old, member))
                .filter(member -> revised.number() <= read.getOrDefault(member, 0L))
                .forEach(member -> mentionedLate
                        .computeIfAbsent(member, name -> new TreeSet<>())
                        .add(revised.number()));
        mentionedLate.forEach(
                (member, numbers) -> numbers.removeIf(number -> number == revised.number() && !names(revised, member)));
    }

    HistoryPage page(HistoryRange range, int limit) {
        int from;
        int to;
        boolean more;
        if (range instanceof HistoryRange.After after) {
            from = (int) Math.min(after.number(), messages.size());
            to = Math.min(messages.size(), from + limit);
            more = to < messages.size();
        } else {
            to = range instanceof HistoryRange.Before before
                    ? (int) Math.min(before.number() - 1, messages.size())
                    : messages.size();
            from = Math.max(0, to - limit);
            more = from > 0;
        }
        return new HistoryPage(List.copyOf(messages.subList(from, to)), more);
    }
}
