package org.chatrpc.feed;

import java.util.HashMap;
import java.util.Map;

/** The users who recently posted in a room. Not thread-safe. */
final class RecentPosts {
    private final Map<String, Post> posts = new HashMap<>();

    /** @param at in milliseconds of a monotonic clock */
    private record Post(long seq, long at) {}

    void put(String username, long seq, long at) {
        posts.put(username, new Post(seq, at));
    }

    /** Whether this user posted after the log entry {@code seq}. */
    boolean isAfter(String username, long seq) {
        Post last = posts.get(username);
        return last != null && last.seq() > seq;
    }

    void removeUpTo(long at) {
        posts.values().removeIf(post -> post.at() <= at);
    }

    boolean isEmpty() {
        return posts.isEmpty();
    }
}
