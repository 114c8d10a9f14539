package org.chatrpc.client.spell;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** English, in one of its spellings. */
final class EnglishWords implements WordList {

    private static final String FOLDER = "/org/languagetool/resource/en/hunspell/";

    /** What may follow an apostrophe. The dictionaries lack most of these forms. */
    private static final Set<String> ENDINGS = Set.of("s", "d", "m", "ll", "re", "ve");

    private static final Set<String> NEGATED = Set.of(
            "ain", "aren", "can", "couldn", "didn", "doesn", "don", "hadn", "hasn", "haven", "isn", "mightn", "mustn",
            "needn", "oughtn", "shan", "shouldn", "wasn", "weren", "won", "wouldn");

    private final FsaWords words;

    /** @param country US or GB */
    EnglishWords(String country) throws IOException {
        words = FsaWords.read(FOLDER + "en_" + country + ".dict", FOLDER + "en_" + country + ".info");
    }

    @Override
    public boolean has(String word) {
        return words.has(word) || isContraction(word);
    }

    @Override
    public List<String> near(String word) {
        return words.near(word);
    }

    @Override
    public List<String> far(String word) {
        return words.far(word);
    }

    private boolean isContraction(String word) {
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe < 1) {
            return false;
        }
        String before = word.substring(0, apostrophe);
        String after = word.substring(apostrophe + 1).toLowerCase(Locale.ROOT);
        // Last, for "couldn't've".
        return (ENDINGS.contains(after) && has(before))
                || (after.equals("t") && NEGATED.contains(before.toLowerCase(Locale.ROOT)));
    }
}
