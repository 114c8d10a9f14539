package org.chatrpc.model.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How others responded to a message.
 *
 * @param seq the position in the log of the last response, or of its removal; 0 if there was none
 * @param pin null unless the message is pinned
 * @param replyCount the number of replies in the thread that the message started, not counting deleted ones
 * @param reactions in the order in which each emoji was first chosen
 */
public record Responses(long seq, @Nullable Pin pin, int replyCount, List<Reaction> reactions) {
    /** No responses. */
    public static final Responses NONE = new Responses(0, null, 0, List.of());

    /** The mark that a message is important to its room. */
    public record Pin(String by, Instant at) {}

    public Responses {
        reactions = List.copyOf(reactions);
    }

    /** Whether any user chose this emoji. */
    public boolean hasReaction(String emoji) {
        return reactions.stream().anyMatch(each -> each.emoji().equals(emoji));
    }

    Responses withReaction(long atSeq, String emoji, String username) {
        if (!hasReaction(emoji)) {
            return new Responses(
                    atSeq,
                    pin,
                    replyCount,
                    Stream.concat(reactions.stream(), Stream.of(new Reaction(emoji, 1, List.of(username))))
                            .toList());
        }
        List<Reaction> changed = new ArrayList<>(reactions);
        changed.replaceAll(each -> each.emoji().equals(emoji) ? each.and(username) : each);
        return new Responses(atSeq, pin, replyCount, changed);
    }

    Responses withAnswers(long atSeq, int more) {
        return new Responses(atSeq, pin, replyCount + more, reactions);
    }

    /**
     * With one user fewer who chose the emoji.
     *
     * @param first the first of those who remain
     */
    Responses withoutReaction(long atSeq, String emoji, List<String> first) {
        List<Reaction> changed = new ArrayList<>(reactions);
        changed.replaceAll(each -> each.emoji().equals(emoji) ? new Reaction(emoji, each.count() - 1, first) : each);
        changed.removeIf(each -> each.count() == 0);
        return new Responses(atSeq, pin, replyCount, changed);
    }

    /**
     * @param newPin null to remove the pin
     */
    Responses withPin(long atSeq, @Nullable Pin newPin) {
        return new Responses(atSeq, newPin, replyCount, reactions);
    }

    /** What remains once the message is deleted: its replies. */
    Responses ofDeleted() {
        return new Responses(seq, null, replyCount, List.of());
    }

    /** The estimated heap size in bytes. */
    long bytes() {
        return reactions.stream().mapToLong(Reaction::bytes).sum();
    }
}
