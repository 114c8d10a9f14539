package org.chatrpc.client.spell;

import java.util.LinkedHashSet;
import java.util.Set;

/** The spellings that differ from a word by one edit: two letters swapped, one inserted, one deleted, one replaced. */
final class SingleEdits {

    private static final String LETTERS = "enirstadhulcgmobwfkzvüpäößjyxq";

    private SingleEdits() {}

    /** Those after the first letter, the likeliest kinds first. */
    static Set<String> of(String word) {
        Set<String> changed = new LinkedHashSet<>();
        int length = word.length();
        for (int i = 1; i < length - 1; i++) {
            changed.add(word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
        }
        for (int i = 1; i < length; i++) {
            changed.add(word.substring(0, i) + word.substring(i + 1));
        }
        for (int i = 1; i <= length; i++) {
            for (int j = 0; j < LETTERS.length(); j++) {
                changed.add(word.substring(0, i) + LETTERS.charAt(j) + word.substring(i));
            }
        }
        for (int i = 1; i < length; i++) {
            for (int j = 0; j < LETTERS.length(); j++) {
                changed.add(word.substring(0, i) + LETTERS.charAt(j) + word.substring(i + 1));
            }
        }
        changed.remove(word);
        return changed;
    }
}
