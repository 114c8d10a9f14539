/** Spell checking of what people write: dictionaries, the words that the user added, and the choice of languages. */
@NullMarked
package org.chatrpc.client.spell;

import org.jspecify.annotations.NullMarked;
