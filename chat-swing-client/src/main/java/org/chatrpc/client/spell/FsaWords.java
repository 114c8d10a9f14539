package org.chatrpc.client.spell;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/** A dictionary in the format of Morfologik: an automaton of all forms of all words. Used by one thread at a time. */
final class FsaWords {

    private static final int MAX_LENGTH = 40;

    private final DictionaryLookup lookup;
    private final Speller near;
    private final Speller far;

    private FsaWords(Dictionary dictionary) {
        lookup = new DictionaryLookup(dictionary);
        near = new Speller(dictionary, 1);
        far = new Speller(dictionary, 2);
    }

    /**
     * Reads a dictionary.
     *
     * @param words the resource with the automaton, from the root
     * @param format the resource that describes it
     * @throws IOException if there is none, or if it cannot be read
     */
    static FsaWords read(String words, String format) throws IOException {
        try (InputStream automaton = open(words);
                InputStream described = open(format)) {
            return new FsaWords(Dictionary.read(automaton, described));
        } catch (RuntimeException e) {
            // Any exception that the library throws for a damaged file.
            throw new IOException(words, e);
        }
    }

    static InputStream open(String resource) throws IOException {
        InputStream found = FsaWords.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IOException("There is no " + resource);
        }
        return found;
    }

    boolean has(String word) {
        return near.isInDictionary(word);
    }

    /** Whether a form of a word has a tag that contains a text, in a dictionary with parts of speech. */
    boolean isTagged(String word, String part) {
        return lookup.lookup(word).stream()
                .anyMatch(form ->
                        form.getTag() != null && form.getTag().toString().contains(part));
    }

    /** Words that are one change away. */
    List<String> near(String word) {
        return word.length() > MAX_LENGTH ? List.of() : List.copyOf(near.findReplacements(word));
    }

    /** Words that are two changes away, or fewer; none for long words, with which it would take long. */
    List<String> far(String word) {
        return word.length() > MAX_LENGTH ? List.of() : List.copyOf(far.findReplacements(word));
    }
}
