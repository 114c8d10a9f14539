package org.chatrpc.client.spell;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;

/**
 * Which words are wrong for the signed-in user: those that no dictionary of the chosen languages has, that the user did
 * not add or ignore, and that are not part of a name. Confined to the event thread; the dictionaries are used by
 * workers.
 */
public final class Spelling {

    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}']+");

    private static final Logger LOG = Logger.getLogger(Spelling.class.getName());

    private final Value<SpellChoice> choice;
    private final PersonalWords personal;
    private final SpellChecker checker;
    private final Supplier<List<String>> names;
    private final Dispatcher dispatcher;
    private final Value<Set<String>> ignored = new Value<>(Set.of());
    private boolean failed;

    /**
     *
     * @param choice the setting
     * @param names the names of the people and rooms that the user knows
     */
    public Spelling(
            Value<SpellChoice> choice,
            PersonalWords personal,
            SpellChecker checker,
            Supplier<List<String>> names,
            Dispatcher dispatcher) {
        this.choice = choice;
        this.personal = personal;
        this.checker = checker;
        this.names = names;
        this.dispatcher = dispatcher;
    }

    /** The languages, which the user can change. */
    public Value<SpellChoice> choice() {
        return choice;
    }

    /** The words that the user added. */
    public PersonalWords personal() {
        return personal;
    }

    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Runs an action after each change that makes other words right or wrong. */
    public Subscription onChange(Runnable action) {
        Subscription languages = choice.onChange(changed -> action.run());
        Subscription added = personal.words().onChange(changed -> action.run());
        Subscription passed = ignored.onChange(changed -> action.run());
        return () -> {
            languages.end();
            added.end();
            passed.end();
        };
    }

    /** Does not mark a word any more until the user signs in again. */
    public void ignore(String word) {
        Set<String> more = new HashSet<>(ignored.get());
        more.add(PersonalWords.composed(word));
        ignored.set(Set.copyOf(more));
    }

    /**
     * Finds the wrong ones among some words.
     *
     * @param words called by a worker
     * @param onResult receives nothing if they could not be checked: there is no language, or no dictionary
     */
    public void check(Callable<List<SpelledWord>> words, Consumer<Optional<List<SpelledWord>>> onResult) {
        personal.load();
        Set<SpellLanguage> languages = choice.get().languages();
        List<String> known = names.get();
        dispatcher.onDisk(
                () -> {
                    List<SpelledWord> all = words.call();
                    Optional<Set<String>> unknown =
                            checker.unknown(all.stream().map(SpelledWord::word).collect(Collectors.toSet()), languages);
                    return unknown.map(found -> withoutNames(all, found, known));
                },
                unknown -> onResult.accept(unknown.map(this::wrong)),
                failure -> {
                    log(failure);
                    onResult.accept(Optional.empty());
                });
    }

    /** Finds words that the user may have meant; passes none if that takes too long. */
    public Subscription suggest(String word, Consumer<List<String>> onResult) {
        Set<SpellLanguage> languages = choice.get().languages();
        return dispatcher.onDisk(() -> checker.suggest(word, languages), onResult, failure -> {
            log(failure);
            onResult.accept(List.of());
        });
    }

    /** Once, because the next letter would fail too. */
    private void log(Exception failure) {
        LOG.log(failed ? Level.FINE : Level.WARNING, "The spelling cannot be checked", failure);
        failed = true;
    }

    private List<SpelledWord> wrong(List<SpelledWord> unknown) {
        return unknown.stream()
                .filter(word ->
                        !ignored.get().contains(PersonalWords.composed(word.word())) && !personal.has(word.word()))
                .toList();
    }

    private static List<SpelledWord> withoutNames(List<SpelledWord> all, Set<String> unknown, List<String> names) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        Set<String> parts = parts(names);
        return all.stream()
                .filter(word -> unknown.contains(word.word()) && !isName(word.word(), parts))
                .toList();
    }

    /** Also in the genitive. */
    private static boolean isName(String word, Set<String> parts) {
        String small = plain(word).replace('’', '\'');
        return parts.contains(small) || (small.endsWith("s") && parts.contains(small.replaceAll("'?s$", "")));
    }

    /** Accents can be characters of their own. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> parts(List<String> names) {
        Set<String> parts = new HashSet<>();
        for (String name : names) {
            Matcher part = PART.matcher(plain(name));
            while (part.find()) {
                parts.add(part.group());
            }
        }
        return parts;
    }
}
