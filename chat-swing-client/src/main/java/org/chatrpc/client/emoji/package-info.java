/** Emoji by name: the catalogue, the search, and the dialog for choosing one. */
@NullMarked
package org.chatrpc.client.emoji;

import org.jspecify.annotations.NullMarked;
