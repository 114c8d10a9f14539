package org.chatrpc.client.chat.spell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.chat.markup.Block;
import org.chatrpc.client.chat.markup.Markup;
import org.chatrpc.client.chat.markup.Span;
import org.chatrpc.client.spell.SpellChecker;
import org.chatrpc.client.spell.SpelledWord;

/**
 * The words of a message whose spelling means something: its prose, without code, links, quotes, names after an @, and
 * whatever looks like the name of a file, a variable or an emoji.
 */
final class SpellableWords {

    /** In the place of what is not checked. Whatever touches it is not checked either. */
    private static final char BARRED = '\uFFFC';

    private static final int MIN_LENGTH = 3;

    /** Shorter words in capitals are abbreviations. */
    private static final int MIN_CAPITALS = 6;

    private static final Pattern RUN = Pattern.compile("\\S+");

    /**
     * What no word of a language has: letters beside digits, underscores and such; a dot, or two slashes, between
     * letters; an option of a command; the name of an emoji, also one that is being typed; a colon before a German
     * ending that means all sexes.
     */
    private static final Pattern TECHNICAL = Pattern.compile("[\uFFFC@#_\\\\=<>{}$%^~|+]"
            + "|\\p{L}\\p{M}*\\p{N}|\\p{N}\\p{L}"
            + "|\\p{L}\\p{M}*\\.\\p{L}"
            + "|^/|/.*/|//"
            + "|^-{1,2}\\p{L}"
            + "|(?:^|[^\\p{L}\\p{M}\\p{N}]):[\\p{L}]"
            + "|\\p{L}[:*](?:in|innen|r|n|m)\\b"
            + "|\\p{L}\\(\\)");

    /** Possessive: a repeated group that can be given back needs the stack, which a long text would overflow. */
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+(?:['’]\\p{L}[\\p{L}\\p{M}]*+)*+");

    private SpellableWords() {}

    /**
     * The words among the first characters of a message, in order, without one that may continue after them. For any
     * thread.
     */
    static List<SpelledWord> in(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return in(text);
        }
        int end = text.offsetByCodePoints(0, most);
        return in(text.substring(0, end)).stream()
                .filter(word -> word.end() < end)
                .toList();
    }

    /** The words of a message, in order. For any thread. */
    static List<SpelledWord> in(String text) {
        String prose = prose(text);
        List<SpelledWord> words = new ArrayList<>();
        Matcher run = RUN.matcher(prose);
        while (run.find()) {
            if (!TECHNICAL.matcher(run.group()).find()) {
                Matcher word = WORD.matcher(run.group());
                while (word.find()) {
                    if (isSpellable(word.group())) {
                        words.add(new SpelledWord(run.start() + word.start(), word.group()));
                    }
                }
            }
        }
        return List.copyOf(words);
    }

    /** The text with something else in the place of what is not checked; of the same length. */
    private static String prose(String text) {
        char[] prose = new char[text.length()];
        Arrays.fill(prose, ' ');
        for (Block block : Markup.parse(text, Set.of())) {
            for (Span span : block.spans()) {
                boolean checked = block.kind() == Block.Kind.PARAGRAPH && span.kind() == Span.Kind.TEXT;
                if (checked) {
                    text.getChars(span.start(), span.end(), prose, span.start());
                } else if (!isGap(text, span)) {
                    Arrays.fill(prose, span.start(), span.end(), BARRED);
                }
            }
        }
        return new String(prose);
    }

    /** Whether words end here: a line end, a bullet, or marks that are not within a word. */
    private static boolean isGap(String text, Span span) {
        return switch (span.kind()) {
            case BREAK, BULLET -> true;
            case MARK -> !(isLetter(text, span.start() - 1) && isLetter(text, span.end()));
            default -> false;
        };
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    private static boolean isSpellable(String word) {
        return word.length() >= MIN_LENGTH
                && word.length() <= SpellChecker.MAX_WORD_LENGTH
                && word.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                && !isAbbreviation(word)
                && !isCamelCase(word);
    }

    private static boolean isAbbreviation(String word) {
        return word.length() < MIN_CAPITALS && word.chars().noneMatch(Character::isLowerCase);
    }

    /** A capital after a small letter, or small letters after two capitals: {@code toString}, {@code PDFs}. */
    private static boolean isCamelCase(String word) {
        boolean small = word.chars().anyMatch(Character::isLowerCase);
        return small && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }
}
