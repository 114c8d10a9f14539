/** Marks words that are in no dictionary in a text that is being written, and offers others for them. */
@NullMarked
package org.chatrpc.client.chat.spell;

import org.jspecify.annotations.NullMarked;
