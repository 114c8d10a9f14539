package org.chatrpc.client.emoji;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chatrpc.client.ui.Texts;

/**
 * The names of emoji in a language of the user interface, and other words for them, by Unicode's CLDR. Read when they
 * are first needed, off the event thread. Immutable.
 */
public final class EmojiNames {

    static final String ENGLISH = "en";

    /** Variation selectors, and skin tones: the names are those of the emoji without one. */
    private static final Pattern VARIANTS = Pattern.compile("\uFE0F|[\\x{1F3FB}-\\x{1F3FF}]");

    private static final Map<String, EmojiNames> READ = new ConcurrentHashMap<>();

    /**
     * What an emoji is called.
     *
     * @param others words by which people look for it as well
     */
    record Words(String name, List<String> others) {}

    private final Map<String, Words> words;

    private EmojiNames(Map<String, Words> words) {
        this.words = Map.copyOf(words);
    }

    /** Those in the language of the user interface. Blocks while they are read for the first time. */
    public static EmojiNames get() {
        return in(Texts.language());
    }

    /** @param language that of a translation of the user interface */
    static EmojiNames in(String language) {
        return READ.computeIfAbsent(language, EmojiNames::read);
    }

    /** The name of an emoji in any skin tone; empty for an emoji that is newer than the list. */
    public Optional<String> name(String emoji) {
        return words(emoji).map(Words::name);
    }

    Optional<Words> words(String emoji) {
        return Optional.ofNullable(words.get(plain(emoji)));
    }

    private static String plain(String emoji) {
        return VARIANTS.matcher(emoji).replaceAll("");
    }

    private static EmojiNames read(String language) {
        try (InputStream input = open(language)) {
            Map<String, Words> words = new HashMap<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(input, UTF_8));
            reader.lines().map(line -> List.of(line.split("\t"))).forEach(parts -> {
                // The head has no tabs; an emoji can start with the same sign.
                if (parts.size() > 1) {
                    words.put(parts.get(0), new Words(parts.get(1), parts.subList(2, parts.size())));
                }
            });
            return new EmojiNames(words);
        } catch (IOException e) {
            throw new UncheckedIOException("The names of emoji cannot be read in " + language, e);
        }
    }

    private static InputStream open(String language) throws IOException {
        String file = "names_" + language + ".txt";
        InputStream input = EmojiNames.class.getResourceAsStream(file);
        if (input == null) {
            throw new IOException(file + " is missing");
        }
        return input;
    }
}
