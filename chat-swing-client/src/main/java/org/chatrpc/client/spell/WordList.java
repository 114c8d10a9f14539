package org.chatrpc.client.spell;

import java.util.List;
import java.util.function.BooleanSupplier;

/** The words of one language. Used by one thread at a time. */
interface WordList {

    /** Whether a word is right as it is written, including its capitals. */
    boolean has(String word);

    /**
     * Words that somebody may have meant, in no particular order; empty for none.
     *
     * @param more asked before each step that takes long; once it is false, what was found is returned
     */
    List<String> similar(String word, BooleanSupplier more);
}
