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
        // For "couldn't've", one ending after the other.
        String rest = word;
        while (!words.has(rest)) {
            int apostrophe = rest.lastIndexOf('\'');
            String ending = rest.substring(apostrophe + 1).toLowerCase(Locale.ROOT);
            rest = rest.substring(0, Math.max(0, apostrophe));
            if (ending.equals("t")) {
                return NEGATED.contains(rest.toLowerCase(Locale.ROOT));
            }
            if (rest.isEmpty() || !ENDINGS.contains(ending)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> near(String word) {
        return words.near(word);
    }

    @Override
    public List<String> far(String word) {
        return words.far(word);
    }
}
