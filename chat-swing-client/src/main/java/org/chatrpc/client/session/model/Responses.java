package org.chatrpc.client.session.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How others responded to a message.
 *
 * @param pinnedAt when it was pinned; empty if it is not
 * @param replyCount the replies in the thread that it started, not counting deleted ones
 * @param reactions in the order in which each emoji was first chosen
 */
public record Responses(Optional<Instant> pinnedAt, int replyCount, List<Reaction> reactions) {

    public static final Responses NONE = new Responses(Optional.empty(), 0, List.of());

    /**
     * With or without a reaction of this account; a state that is so already stays as it is.
     *
     * @param username of this account
     */
    public Responses with(String username, String emoji, boolean chosen) {
        boolean already = reactions.stream().anyMatch(each -> each.is(emoji) && each.isBy(username));
        if (already == chosen) {
            return this;
        }
        List<Reaction> changed = new ArrayList<>();
        boolean found = false;
        for (Reaction each : reactions) {
            boolean it = each.is(emoji);
            found |= it;
            changed.add(it ? changed(each, username, chosen) : each);
        }
        if (!found) {
            changed.add(new Reaction(emoji, 1, List.of(username), true));
        }
        changed.removeIf(each -> each.count() == 0);
        return new Responses(pinnedAt, replyCount, List.copyOf(changed));
    }

    /** Pinned, or not. */
    public Responses withPinned(Optional<Instant> at) {
        return new Responses(at, replyCount, reactions);
    }

    /** With another number of replies. */
    public Responses withReplyCount(int count) {
        return new Responses(pinnedAt, Math.max(0, count), reactions);
    }

    /** What remains once the message is deleted: its replies. */
    Responses ofDeleted() {
        return new Responses(Optional.empty(), replyCount, List.of());
    }

    private static Reaction changed(Reaction reaction, String username, boolean chosen) {
        List<String> people = new ArrayList<>(reaction.usernames());
        if (chosen) {
            people.add(username);
        } else {
            people.remove(username);
        }
        return new Reaction(reaction.emoji(), reaction.count() + (chosen ? 1 : -1), List.copyOf(people), chosen);
    }
}
