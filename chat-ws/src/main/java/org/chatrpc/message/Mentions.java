package org.chatrpc.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.text.Mention;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.Piece;

/**
 * Whom a message may mention, see {@link Mention}. Where a name is followed by dots or hyphens, that depends on who is called
 * so, which only the transaction knows. Immutable.
 *
 * @param names for each place that names somebody, the usernames that can be meant, the longest first
 * @param max how many people are mentioned at the most
 */
public record Mentions(List<List<String>> names, int max) {
    /** Nobody is mentioned. */
    public static final Mentions NONE = new Mentions(List.of(), 0);

    public Mentions {
        names = List.copyOf(names);
    }

    /** Reads a text with LF line ends. More than {@code 4 * max} different places are not looked at. */
    static Mentions in(String text, int max) {
        if (text.indexOf('@') < 0) {
            return NONE;
        }
        Set<List<String>> names = new LinkedHashSet<>();
        MessageMarkup.parse(text).stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(piece -> piece.kind() == Piece.Kind.NAME)
                .map(piece -> alternatives(text, piece))
                .takeWhile(alternatives -> names.size() < 4L * max)
                .forEach(names::add);
        return new Mentions(new ArrayList<>(names), max);
    }

    private static List<String> alternatives(String text, Piece piece) {
        List<String> tried = new ArrayList<>();
        Optional<Mention> none = Mention.of(text, piece, name -> !tried.add(name));
        return none.isEmpty() ? List.copyOf(tried) : List.of();
    }

    /** All that can be meant. */
    Stream<String> candidates() {
        return names.stream().flatMap(List::stream).distinct();
    }

    /** The usernames in the order in which they first appear, each once. */
    List<String> resolve(Predicate<String> isAccount, Predicate<String> isMember) {
        return names.stream()
                .flatMap(alternatives -> alternatives.stream().filter(isAccount).limit(1))
                .filter(isMember)
                .distinct()
                .limit(max)
                .toList();
    }
}
