package org.chatrpc.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Detects host names that imitate others with letters of another script. */
final class HostNames {

    /** Scripts that a single word may combine. */
    private static final List<Set<UnicodeScript>> TOGETHER = List.of(
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

    /** Cyrillic and Greek letters that look exactly like Latin ones. */
    private static final String LOOKALIKES = "асԁеһіјӏорԛѕԝхуѵαονρυ";

    private HostNames() {}

    static boolean deceptive(String host) {
        for (String label : host.split("\\.", -1)) {
            if (mixed(label) || allLookalike(label)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mixed(String label) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        label.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        return scripts.size() > 1 && TOGETHER.stream().noneMatch(together -> together.containsAll(scripts));
    }

    private static boolean allLookalike(String label) {
        int[] letters = label.codePoints().filter(Character::isLetter).toArray();
        for (int letter : letters) {
            if (LOOKALIKES.indexOf(letter) < 0) {
                return false;
            }
        }
        return letters.length > 0;
    }
}
