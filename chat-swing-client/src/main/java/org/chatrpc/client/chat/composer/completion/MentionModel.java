package org.chatrpc.client.chat.composer.completion;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Folding;
import org.chatrpc.text.Mention;

/** Completes a name that is being typed after an @, or the one of everybody; contains no UI code. It never sends. */
public final class MentionModel extends CompletionModel<RoomMember> {

    /** Loads the members of the room off the event thread; a failure yields an empty list. */
    @FunctionalInterface
    public interface Members {
        void load(Consumer<List<RoomMember>> onResult);
    }

    private static final int MAX_SUGGESTIONS = 50;
    /** Letters of all scripts, because display names match too. */
    private static final Pattern BEFORE_CARET = Pattern.compile("@([\\p{L}\\p{M}\\p{N}._-]{0,32})$");

    private final Members members;
    private final String me;
    private final BooleanSupplier everybody;
    private final Value<Set<String>> usernames = new Value<>(Set.of());
    private List<RoomMember> known = List.of();
    private boolean asked;
    private Optional<String> typed = Optional.empty();

    /**
     *
     * @param me the user, who is not suggested
     * @param everybody whether the user can mention everybody in the room
     */
    public MentionModel(Members members, String me, BooleanSupplier everybody) {
        super('@');
        this.members = members;
        this.me = me;
        this.everybody = everybody;
    }

    /** The usernames of the members, as far as they are known. */
    public Value<Set<String>> usernames() {
        return usernames;
    }

    /** The names that are mentions when they stand after an @, as far as is known. */
    public Set<String> mentions() {
        Set<String> names = new HashSet<>(usernames.get());
        if (everybody.getAsBoolean()) {
            names.add(Mention.EVERYBODY);
        }
        return names;
    }

    /** Loads the members, unless that was done before. */
    public void learn() {
        if (!asked) {
            load();
        }
    }

    @Override
    public void typed(String text, int caret) {
        int from = Math.max(0, caret - 40);
        Matcher name = BEFORE_CARET.matcher(text.substring(from, caret));
        if (!name.find() || !Mention.canBegin(text, from, from + name.start())) {
            end();
        } else if (!isDismissed(from + name.start())) {
            boolean begins = typed.isEmpty();
            typed = Optional.of(Folding.fold(name.group(1)));
            if (begins) {
                // The previous list is shown until the response arrives.
                load();
            }
            match();
        }
    }

    @Override
    String inserted(RoomMember member) {
        return "@" + member.username();
    }

    @Override
    public void close() {
        typed = Optional.empty();
        super.close();
    }

    private void load() {
        asked = true;
        members.load(loaded -> {
            known = loaded;
            usernames.set(loaded.stream().map(RoomMember::username).collect(Collectors.toUnmodifiableSet()));
            match();
        });
    }

    private void match() {
        show(typed.map(this::matching).orElse(List.of()));
    }

    private List<RoomMember> matching(String name) {
        Comparator<RoomMember> order = Comparator.comparing(
                        (RoomMember member) -> !member.username().startsWith(name))
                .thenComparing(RoomMember::displayName, NaturalOrder.NAMES);
        Stream<RoomMember> people = known.stream()
                .filter(member -> !member.username().equals(me))
                .filter(member -> matches(member, name))
                .sorted(order)
                .limit(MAX_SUGGESTIONS);
        Stream<RoomMember> all = Stream.of(everybody())
                .filter(one -> !known.isEmpty() && everybody.getAsBoolean() && isEverybody(one, name));
        // After the people, so that it is not chosen by accident, unless it was typed in full.
        return (name.equals(Mention.EVERYBODY) ? Stream.concat(all, people) : Stream.concat(people, all)).toList();
    }

    private static boolean matches(RoomMember member, String name) {
        return member.username().startsWith(name) || hasWord(member.displayName(), name);
    }

    /** The other words of its label are in many names, and are no names of it. */
    private static boolean isEverybody(RoomMember everybody, String name) {
        return everybody.username().startsWith(name)
                || Folding.fold(everybody.displayName()).startsWith(name);
    }

    private static RoomMember everybody() {
        return new RoomMember(
                Mention.EVERYBODY, Texts.get("mentions.everybody"), Role.MEMBER, Status.of(Presence.ONLINE));
    }

    private static boolean hasWord(String displayName, String beginning) {
        return Stream.of(Folding.fold(displayName).split("\\s+")).anyMatch(word -> word.startsWith(beginning));
    }
}
