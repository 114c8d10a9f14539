package org.chatrpc.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.table.Tables;
import org.chatrpc.text.Mention;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.Piece;

/**
 * The possible mentions in a message, see {@link Mention}. If dots or hyphens follow a name, the user meant depends on
 * which accounts exist, which only the transaction knows. Immutable.
 *
 * @param names for each mention, the usernames it can stand for, longest first
 * @param max the maximum number of users mentioned
 * @param everybody if everyone in the room is mentioned: the lowest role that may do so
 */
public record Mentions(List<List<String>> names, int max, Optional<Role> everybody) {
    /** No mentions. */
    public static final Mentions NONE = new Mentions(List.of(), 0, Optional.empty());

    public Mentions {
        names = List.copyOf(names);
    }

    /**
     * Parses a text with LF line endings. At most {@code 4 * max} distinct names are considered.
     *
     * @param everybodyRole the lowest role that may mention everyone
     */
    public static Mentions in(String text, int max, Role everybodyRole) {
        if (text.indexOf('@') < 0) {
            return NONE;
        }
        Set<List<String>> names = new LinkedHashSet<>();
        List<Piece> pieces = MessageMarkup.parse(text).stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(piece -> piece.kind() == Piece.Kind.NAME)
                .toList();
        pieces.stream()
                .map(piece -> alternatives(text, piece))
                .takeWhile(alternatives -> names.size() < 4L * max)
                .forEach(names::add);
        boolean ofEverybody = pieces.stream().anyMatch(piece -> Mention.isOfEverybody(text, piece));
        return new Mentions(new ArrayList<>(names), max, ofEverybody ? Optional.of(everybodyRole) : Optional.empty());
    }

    private static List<String> alternatives(String text, Piece piece) {
        List<String> tried = new ArrayList<>();
        Optional<Mention> none = Mention.of(text, piece, name -> !tried.add(name));
        return none.isEmpty() ? List.copyOf(tried) : List.of();
    }

    /** Declares what {@link #resolve(State, String, String)} reads. */
    public void needs(ReadSet needs, String room, String author) {
        if (!names.isEmpty() || everybody.isPresent()) {
            needs.account(author);
        }
        candidates().forEach(username -> {
            needs.account(username);
            needs.member(room, username);
            needs.block(username, author);
        });
    }

    /** All usernames that may be meant. */
    Stream<String> candidates() {
        return names.stream().flatMap(List::stream).distinct();
    }

    /**
     * The members of the room who are mentioned and do not block the author, in the order of their first mention, without
     * duplicates. Services do not notify each other, to avoid notification loops.
     */
    public List<String> resolve(State state, String room, String author) {
        if (names.isEmpty()) {
            return List.of();
        }
        boolean byService = isService(state, author);
        return resolve(
                username -> state.get(Tables.ACCOUNTS, username).isPresent(),
                username -> state.member(room, username).isPresent()
                        && !state.isBlocked(username, author)
                        && !(byService && isService(state, username)));
    }

    /**
     * Whether the message mentions everyone: its author must have the required role, and must not be a service. Never
     * in a direct room.
     */
    public boolean ofEverybody(State state, Membership author, RoomInfo room) {
        return room.visibility() != Visibility.DIRECT
                && everybody.filter(role -> author.role().compareTo(role) >= 0).isPresent()
                && !isService(state, author.username());
    }

    private static boolean isService(State state, String username) {
        return state.get(Tables.ACCOUNTS, username).filter(AccountInfo::service).isPresent();
    }

    /** The usernames mentioned, in the order of their first mention, without duplicates. */
    public List<String> resolve(Predicate<String> isAccount, Predicate<String> isMember) {
        return names.stream()
                .flatMap(alternatives -> alternatives.stream().filter(isAccount).limit(1))
                .filter(isMember)
                .distinct()
                .limit(max)
                .toList();
    }
}
