package org.chatrpc.soap.mapping;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.chatrpc.limit.BoundedCache;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.StoredMessage;

/**
 * Determines which of the reactions to a message are the reader's own, even if the message does not name all users who
 * reacted. Those names are read once for each state of the message, by the first reader, and shared by all.
 * Thread-safe.
 */
public final class OwnReactions {
    private static final Duration CACHE_TTL = Duration.ofMinutes(10);
    private static final int FIXED_BYTES = 500;
    private static final int PER_NAME_BYTES = 100;

    private final People people;
    private final BoundedCache<Long, Crowd> cache;
    private final ConcurrentMap<Responses, CompletableFuture<Crowd>> loading = new ConcurrentHashMap<>();

    /** Who chose each of these emoji. Throws {@link StoreUnavailableException} if that cannot be read. */
    @FunctionalInterface
    public interface People {
        Map<String, Set<String>> who(long messageId, Collection<String> emoji);
    }

    /** @param maxBytes the maximum estimated heap size of all cached names */
    public OwnReactions(People people, long maxBytes) {
        this.people = people;
        this.cache = new BoundedCache<>(maxBytes, Crowd::bytes, CACHE_TTL, System::nanoTime);
    }

    /**
     * The emoji that this reader chose.
     *
     * <p>While the names cannot be read, only those in the message are used: a history without some marks is better
     * than none.
     *
     * <p>The names are at least as new as the message. If they are newer, the reader gets the event of that change
     * next, with the matching state.
     *
     * @param reader empty for none
     */
    Set<String> of(StoredMessage message, String reader) {
        List<Reaction> reactions = message.responses().reactions();
        if (reactions.isEmpty() || reader.isEmpty()) {
            return Set.of();
        }
        Set<String> own = new HashSet<>();
        boolean askForMore = false;
        for (Reaction reaction : reactions) {
            if (reaction.usernames().contains(reader)) {
                own.add(reaction.emoji());
            } else {
                askForMore |= reaction.hasUnnamed();
            }
        }
        if (askForMore) {
            who(message).forEach((emoji, names) -> {
                if (names.contains(reader)) {
                    own.add(emoji);
                }
            });
        }
        return own;
    }

    private Map<String, Set<String>> who(StoredMessage message) {
        try {
            return crowd(message).who();
        } catch (StoreUnavailableException e) {
            return Map.of();
        }
    }

    private Crowd crowd(StoredMessage message) {
        return cache.get(message.id())
                .filter(known -> known.responses().equals(message.responses()))
                .orElseGet(() -> load(message));
    }

    /** When a reaction wakes many readers at once, one of them reads the names, and the others wait for it. */
    private Crowd load(StoredMessage message) {
        Responses state = message.responses();
        CompletableFuture<Crowd> mine = new CompletableFuture<>();
        CompletableFuture<Crowd> others = loading.putIfAbsent(state, mine);
        if (others != null) {
            return outcome(others);
        }
        try {
            List<String> unnamed = state.reactions().stream()
                    .filter(Reaction::hasUnnamed)
                    .map(Reaction::emoji)
                    .toList();
            Crowd loaded = new Crowd(state, people.who(message.id(), unnamed));
            cache.put(message.id(), loaded);
            mine.complete(loaded);
            return loaded;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            loading.remove(state, mine);
        }
    }

    private static Crowd outcome(CompletableFuture<Crowd> loading) {
        try {
            return loading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }

    /**
     * All users who reacted to a message, for the emoji for which it does not name all of them.
     *
     * @param responses the state of the message for which they were read; its {@code seq} makes it unique
     */
    private record Crowd(Responses responses, Map<String, Set<String>> who) {
        int bytes() {
            long names = who.values().stream().mapToLong(Set::size).sum();
            return (int) Math.min(Integer.MAX_VALUE, FIXED_BYTES + PER_NAME_BYTES * names);
        }
    }
}
