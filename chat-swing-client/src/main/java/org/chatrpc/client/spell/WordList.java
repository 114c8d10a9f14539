package org.chatrpc.client.spell;

import java.util.List;
import java.util.function.BooleanSupplier;

/** The words of one language. Used by one thread at a time. */
interface WordList {

    /** Whether a word is right as it is written, including its capitals. */
    boolean has(String word);

    /** Words that are one change of a letter away. */
    List<String> near(String word);

    /**
     * Words one change away that are made of others by the rules of the language; takes some 100 ms.
     *
     * @param more once it is false, what was found is returned
     */
    default List<String> made(String word, BooleanSupplier more) {
        return List.of();
    }

    /** Words that are two changes away; takes some 100 ms. */
    List<String> far(String word);
}
