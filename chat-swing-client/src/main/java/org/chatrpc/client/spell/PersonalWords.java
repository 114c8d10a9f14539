package org.chatrpc.client.spell;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.base.WriteBehind;

/**
 * The words that the user added to the dictionaries on this computer, kept over restarts. Created by the thread that
 * starts the client; afterwards confined to the event thread.
 */
public final class PersonalWords {

    /** How many are kept. */
    static final int MAX_WORDS = 5_000;

    private static final Logger LOG = Logger.getLogger(PersonalWords.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Value<Set<String>> words = new Value<>(Set.of());
    private final PersonalFile file;
    private final Dispatcher dispatcher;
    private final WriteBehind<Set<String>> writer;
    private final Value<Boolean> unreadable = new Value<>(false);
    private boolean asked;
    private boolean loaded;
    private boolean changed;

    public PersonalWords(PersonalFile file, Dispatcher dispatcher) {
        this.file = file;
        this.dispatcher = dispatcher;
        writer = new WriteBehind<>(dispatcher, PAUSE, file::save);
    }

    /** Starts loading those of an earlier run, unless that was done before. */
    public void load() {
        if (!asked) {
            asked = true;
            dispatcher.onDisk(file::load, this::loaded, failure -> {
                // Nothing is added or written in this case, because that would overwrite a file that could not be read.
                unreadable.set(true);
                LOG.log(Level.WARNING, "The personal dictionary cannot be read: " + file.path(), failure);
            });
        }
    }

    /** Whether those of an earlier run could not be read; then no word can be added. */
    public Value<Boolean> unreadable() {
        return unreadable;
    }

    /** The words as they were added, in the form NFC. */
    public Value<Set<String>> words() {
        return words;
    }

    /** Where they are kept. */
    public Path file() {
        return file.path();
    }

    /** Whether it can be added: it is a word, and there is room. */
    public boolean takes(String word) {
        return isWord(word) && words.get().size() < MAX_WORDS && !unreadable.get();
    }

    public void add(String word) {
        if (takes(word)) {
            Set<String> more = new LinkedHashSet<>(words.get());
            more.add(composed(word));
            keep(more);
        }
    }

    /** Removes words, as they are in {@link #words}. */
    public void removeAll(Collection<String> removed) {
        Set<String> fewer = new LinkedHashSet<>(words.get());
        if (fewer.removeAll(removed)) {
            keep(fewer);
        }
    }

    /** Whether a word was added, perhaps in small letters. */
    boolean has(String word) {
        String composed = composed(word);
        return words.get().contains(composed) || words.get().contains(composed.toLowerCase(Locale.ROOT));
    }

    /** Letters with accents have two encodings with the same appearance. */
    static String composed(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC);
    }

    /** Runs an action once all changes are on disk. */
    public void flush(Runnable whenSaved) {
        writer.flush(whenSaved);
    }

    static boolean isWord(String text) {
        return !text.isEmpty()
                && text.length() <= SpellChecker.MAX_WORD_LENGTH
                && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    private void loaded(Iterable<String> earlier) {
        loaded = true;
        Set<String> all = new LinkedHashSet<>(words.get());
        earlier.forEach(all::add);
        words.set(all.stream().limit(MAX_WORDS).collect(Collectors.toUnmodifiableSet()));
        if (changed) {
            writer.put(words.get());
        }
    }

    private void keep(Set<String> all) {
        words.set(Set.copyOf(all));
        changed = true;
        if (loaded) {
            // Not before the file is loaded, because this overwrites it.
            writer.put(words.get());
        }
    }
}
