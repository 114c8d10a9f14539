package org.chatrpc.client.chat.composer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.text.Folding;
import org.chatrpc.text.Mention;

/** Completes a name that is being typed after an @; contains no UI code. It never sends. */
public final class MentionModel {

    /** Loads the members of the room off the event thread; a failure yields an empty list. */
    @FunctionalInterface
    public interface Members {
        void load(Consumer<List<RoomMember>> onResult);
    }

    /**
     * The text with the completed name.
     *
     * @param caret the new caret position
     */
    record Completed(String text, int caret) {}

    private static final int MAX_SUGGESTIONS = 50;
    /** Letters of all scripts, because display names match too. */
    private static final Pattern BEFORE_CARET = Pattern.compile("@([\\p{L}\\p{M}\\p{N}._-]{0,32})$");

    private final Value<List<RoomMember>> found = new Value<>(List.of());
    private final Value<Integer> chosen = new Value<>(0);
    private final Members members;
    private final String me;
    private List<RoomMember> known = List.of();
    private Optional<String> typed = Optional.empty();
    private int dismissedAt = -1;

    /** @param me the user, who is not suggested */
    public MentionModel(Members members, String me) {
        this.members = members;
        this.me = me;
    }

    /** The matching members, best first; empty while no name is being typed. */
    Value<List<RoomMember>> found() {
        return found;
    }

    /** The index of the one that Enter inserts. */
    Value<Integer> chosen() {
        return chosen;
    }

    boolean isOpen() {
        return !found.get().isEmpty();
    }

    /** The text or the caret position has changed. */
    void typed(String text, int caret) {
        int from = Math.max(0, caret - 40);
        Matcher name = BEFORE_CARET.matcher(text.substring(from, caret));
        if (!name.find() || !Mention.canBegin(text, from, from + name.start())) {
            close();
            dismissedAt = -1;
        } else if (from + name.start() != dismissedAt) {
            boolean begins = typed.isEmpty();
            typed = Optional.of(Folding.fold(name.group(1)));
            if (begins) {
                // The previous list is shown until the answer arrives.
                members.load(loaded -> {
                    known = loaded;
                    match();
                });
            }
            match();
        }
    }

    /** Moves the choice, wrapping around. */
    void move(int step) {
        int size = found.get().size();
        chosen.set(Math.floorMod(chosen.get() + step, size));
    }

    void choose(int index) {
        chosen.set(index);
    }

    /** Replaces the typed part with the chosen name. */
    Completed complete(String text, int caret) {
        int at = text.lastIndexOf('@', Math.max(0, caret - 1));
        String name = "@" + found.get().get(chosen.get()).username();
        boolean blankFollows = caret < text.length() && Character.isWhitespace(text.charAt(caret));
        String tail = blankFollows ? "" : " ";
        close();
        return new Completed(text.substring(0, at) + name + tail + text.substring(caret), at + name.length() + 1);
    }

    /** Closes the list until another @ is typed. */
    void dismiss(String text, int caret) {
        dismissedAt = text.lastIndexOf('@', Math.max(0, caret - 1));
        close();
    }

    /** The composer has lost the focus. */
    void close() {
        typed = Optional.empty();
        found.set(List.of());
    }

    private void match() {
        List<RoomMember> matching = typed.map(this::matching).orElse(List.of());
        if (!matching.equals(found.get())) {
            chosen.set(0);
            found.set(matching);
        }
    }

    private List<RoomMember> matching(String name) {
        Comparator<RoomMember> order = Comparator.comparing(
                        (RoomMember member) -> !member.username().startsWith(name))
                .thenComparing(RoomMember::displayName, NaturalOrder.NAMES);
        return known.stream()
                .filter(member -> !member.username().equals(me))
                .filter(member -> member.username().startsWith(name) || hasWord(member.displayName(), name))
                .sorted(order)
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    private static boolean hasWord(String displayName, String beginning) {
        return Stream.of(Folding.fold(displayName).split("\\s+")).anyMatch(word -> word.startsWith(beginning));
    }
}
