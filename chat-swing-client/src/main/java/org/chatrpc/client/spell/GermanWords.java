package org.chatrpc.client.spell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * German: a dictionary of forms with their parts of speech, a list of nouns that it lacks, and the rules by which
 * words are made of others.
 */
final class GermanWords implements WordList {

    private static final int MIN_COMPOUND_LENGTH = 6;

    /** What people write in a chat and no dictionary has. */
    private static final Set<String> SPOKEN = Set.of(
            "moin", "servus", "tschüss", "tschüs", "nee", "jo", "jup", "jap", "tja", "hm", "hmm", "aha", "oje", "ups",
            "okay", "sorry");

    private final FsaWords forms;
    private final Set<String> nouns;
    private final GermanCompounds compounds;

    GermanWords() throws IOException {
        // The description is ours: the one beside it has no pairs of letters that are often mistaken.
        forms = FsaWords.read("/org/languagetool/resource/de/german.dict", "/org/chatrpc/client/spell/german.info");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FsaWords.open("/de/danielnaber/jwordsplitter/wordsGerman.txt"), UTF_8))) {
            nouns = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        }
        compounds = new GermanCompounds(forms, nouns);
    }

    @Override
    public boolean has(String word) {
        if (isWord(word)) {
            return true;
        }
        // "Geht's" starts a sentence.
        String before = word.endsWith("'s") ? word.substring(0, word.length() - 2) : "";
        return !before.isEmpty() && (isWord(before) || forms.has(before.toLowerCase(Locale.ROOT)));
    }

    private boolean isWord(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        return forms.has(word)
                || SPOKEN.contains(word)
                || (capital && nouns.contains(small))
                || compounds.isDerived(word)
                || (capital && word.length() >= MIN_COMPOUND_LENGTH && compounds.isNoun(small));
    }

    @Override
    public List<String> near(String word) {
        return forms.near(word);
    }

    @Override
    public List<String> made(String word, BooleanSupplier more) {
        boolean noun = Character.isUpperCase(word.codePointAt(0)) && word.length() >= MIN_COMPOUND_LENGTH;
        return noun
                ? SingleEdits.of(word).stream()
                        .takeWhile(changed -> more.getAsBoolean())
                        .filter(this::has)
                        .toList()
                : List.of();
    }

    @Override
    public List<String> far(String word) {
        return forms.far(word);
    }
}
