package org.chatrpc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A mention: {@code @bob}, case-insensitive, but not within a word, code, a link or a quoted line. A dot or hyphen at
 * the end belongs to the name if such a user exists, and to the sentence otherwise.
 *
 * @param username in lower case
 * @param start the offset of the {@code @}, in UTF-16 units
 * @param end the end of the name, exclusive
 */
public record Mention(String username, int start, int end) {
    /** The name that stands for everybody in the room. It is reserved, so that no account has it. */
    public static final String EVERYBODY = "room";

    private static final int SHORTEST_NAME = 2;

    /** The mentions in a text with LF line ends, in order, including duplicates. */
    public static List<Mention> in(String text, Predicate<String> isUsername) {
        List<Mention> mentions = new ArrayList<>();
        if (text.indexOf('@') < 0) {
            return mentions;
        }
        for (Passage passage : MessageMarkup.parse(text)) {
            for (Piece piece : passage.pieces()) {
                if (piece.kind() == Piece.Kind.NAME) {
                    of(text, piece, isUsername).ifPresent(mentions::add);
                }
            }
        }
        return mentions;
    }

    /** Whether a piece of the kind NAME mentions everybody in the room: {@code @room}. */
    public static boolean isOfEverybody(String text, Piece piece) {
        return of(text, piece, EVERYBODY::equals).isPresent();
    }

    /** The mention in a piece of the kind NAME; empty if there is no such user. */
    public static Optional<Mention> of(String text, Piece piece, Predicate<String> isUsername) {
        String characters = text.substring(piece.start() + 1, piece.end());
        int shortest = characters.length();
        while (shortest > 0 && ".-".indexOf(characters.charAt(shortest - 1)) >= 0) {
            shortest--;
        }
        int longest = Math.min(characters.length(), Identifier.USERNAME.longest());
        for (int length = longest; length >= Math.max(shortest, SHORTEST_NAME); length--) {
            String name = characters.substring(0, length).toLowerCase(Locale.ROOT);
            if (isUsername.test(name)) {
                return Optional.of(new Mention(name, piece.start(), piece.start() + 1 + length));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether an {@code @} at this offset of a line can begin a mention: not after a letter, as in an e-mail address.
     */
    public static boolean canBegin(String text, int lineStart, int at) {
        return !Names.followsWord(text, lineStart, at);
    }
}
