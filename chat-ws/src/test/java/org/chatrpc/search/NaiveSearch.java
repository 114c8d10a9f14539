package org.chatrpc.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.model.message.StoredMessage;

/** Says what a search has to find, by regular expressions over whole texts; for the characters that tests use. */
final class NaiveSearch {
    private static final Pattern TOKENS = Pattern.compile("\"([^\"]+)\"|(\\S+)");
    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])";

    private NaiveSearch() {}

    static boolean finds(String query, StoredMessage message) {
        if (message.isDeleted()) {
            return false;
        }
        Matcher tokens = TOKENS.matcher(query);
        boolean finds = true;
        while (tokens.find()) {
            finds &= tokens.group(1) != null
                    ? has(message, NO_LETTER_BEFORE + literal(tokens.group(1)) + NO_LETTER_AFTER)
                    : finds(tokens.group(2), message, tokens.group(2).split(":", 2));
        }
        return finds;
    }

    private static boolean finds(String word, StoredMessage message, String... parts) {
        return switch (parts[0]) {
            case "from" -> message.author().equals(parts[1]);
            case "in" -> message.room().equals(parts[1]);
            default -> {
                boolean isLetter = Character.isLetterOrDigit(word.codePointAt(0)) && word.codePointAt(0) < 0x2000;
                yield has(message, (word.length() < 3 && isLetter ? NO_LETTER_BEFORE : "") + literal(word));
            }
        };
    }

    private static boolean has(StoredMessage message, String regex) {
        return Pattern.compile(regex).matcher(folded(message.body())).find();
    }

    private static String literal(String text) {
        return String.join(
                "\\s",
                Arrays.stream(folded(text).split(" ")).map(Pattern::quote).toList());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
    }
}
