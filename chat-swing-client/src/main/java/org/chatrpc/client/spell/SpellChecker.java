package org.chatrpc.client.spell;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The dictionaries: each is read when it is first needed, and kept. Thread-safe, but not for the event thread: reading
 * one takes some 100 ms, and one caller waits for another.
 */
public final class SpellChecker {

    /** How many words are suggested. */
    public static final int MAX_SUGGESTIONS = 5;

    /**
     * The longest word that is checked, in UTF-16 units. Real words are shorter, and the time and memory for suggestions
     * grow at least with the square of the length.
     */
    public static final int MAX_WORD_LENGTH = 64;

    private static final Logger LOG = Logger.getLogger(SpellChecker.class.getName());

    /** Number of cached words per language: enough for some messages of the maximum length. */
    private static final int REMEMBERED = 4_000;

    private static final Duration TIMEOUT = Duration.ofMillis(800);

    /** Reads the words of a language. */
    @FunctionalInterface
    interface Source {
        WordList read(SpellLanguage language) throws IOException;
    }

    private final Source source;
    private final Duration timeout;

    @GuardedBy("this")
    private final Map<SpellLanguage, Optional<Known>> read = new EnumMap<>(SpellLanguage.class);

    /** With the dictionaries that are part of the client. */
    public SpellChecker() {
        this(SpellChecker::bundled, TIMEOUT);
    }

    /** @param timeout the time limit for finding suggestions */
    SpellChecker(Source source, Duration timeout) {
        this.source = source;
        this.timeout = timeout;
    }

    static WordList bundled(SpellLanguage language) throws IOException {
        return switch (language) {
            case ENGLISH_US -> new EnglishWords("US");
            case ENGLISH_GB -> new EnglishWords("GB");
            case GERMAN -> new GermanWords();
        };
    }

    /**
     * The words that are in none of these languages; words longer than {@link #MAX_WORD_LENGTH} are not checked. Empty if there
     * is no language, or if a dictionary cannot be read: otherwise, correct words would be marked.
     */
    public synchronized Optional<Set<String>> unknown(Collection<String> words, Set<SpellLanguage> languages) {
        if (languages.isEmpty() || words.isEmpty()) {
            return languages.isEmpty() ? Optional.empty() : Optional.of(Set.of());
        }
        List<Known> known = known(languages);
        return known.size() < languages.size()
                ? Optional.empty()
                : Optional.of(words.stream()
                        .filter(word -> word.length() <= MAX_WORD_LENGTH)
                        .filter(word -> known.stream().noneMatch(list -> list.has(word)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Suggestions from these languages, most likely first, at most {@link #MAX_SUGGESTIONS}. After 800 ms, what was
     * found until then. None for a word longer than {@link #MAX_WORD_LENGTH}.
     */
    public synchronized List<String> suggest(String word, Set<SpellLanguage> languages) {
        if (word.isEmpty() || word.length() > MAX_WORD_LENGTH) {
            return List.of();
        }
        long until = System.nanoTime() + timeout.toNanos();
        BooleanSupplier more = () -> System.nanoTime() - until < 0;
        String typed = plain(word);
        boolean all = isAllCapitals(typed);
        String asked = all ? typed.toLowerCase(Locale.ROOT) : typed;
        List<Known> known = known(languages);
        List<String> found = new ArrayList<>();
        // Compound rules come after the dictionaries, because they accept many words that are never used.
        List<Function<WordList, List<String>>> steps =
                List.of(list -> list.near(asked), list -> list.made(asked, more), list -> list.far(asked));
        for (Function<WordList, List<String>> step : steps) {
            if (found.isEmpty()) {
                known.stream()
                        .filter(list -> more.getAsBoolean())
                        .forEach(list -> found.addAll(step.apply(list.words)));
            }
        }
        boolean begins = !all && Character.isUpperCase(typed.codePointAt(0));
        List<String> best = SpellingDistance.best(
                asked, found.stream().map(one -> begins ? capital(one) : one).toList(), MAX_SUGGESTIONS);
        return all ? best.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList() : best;
    }

    @GuardedBy("this")
    private List<Known> known(Set<SpellLanguage> languages) {
        List<Known> known = new ArrayList<>();
        for (SpellLanguage language : new TreeSet<>(languages)) {
            read.computeIfAbsent(language, this::read).ifPresent(known::add);
        }
        return known;
    }

    private Optional<Known> read(SpellLanguage language) {
        try {
            return Optional.of(new Known(source.read(language)));
        } catch (IOException e) {
            LOG.log(Level.INFO, "Spelling is not checked: the dictionary {0} cannot be read: {1}", new Object[] {
                language, e
            });
            return Optional.empty();
        }
    }

    /** Normalised like the dictionaries: with a straight apostrophe and precomposed accents. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).replace('’', '\'');
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A word list that caches its latest results. */
    private static final class Known {

        private final WordList words;
        private final Map<String, Boolean> answers = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        };

        Known(WordList words) {
            this.words = words;
        }

        boolean has(String word) {
            String plain = plain(word);
            Boolean answer = answers.get(plain);
            if (answer == null) {
                answer = hasAnyCase(plain);
                answers.put(plain, answer);
            }
            return answer;
        }

        /** Sentences begin with a capital, and some words are written in capitals only. */
        private boolean hasAnyCase(String word) {
            if (words.has(word)) {
                return true;
            }
            String small = word.toLowerCase(Locale.ROOT);
            if (small.equals(word)) {
                return false;
            }
            // The capitals of ß are SS.
            Set<String> others =
                    isAllCapitals(word) ? new TreeSet<>(List.of(small, small.replace("ss", "ß"))) : Set.of(small);
            return others.stream()
                    .anyMatch(other -> words.has(other) || (isAllCapitals(word) && words.has(capital(other))));
        }
    }
}
