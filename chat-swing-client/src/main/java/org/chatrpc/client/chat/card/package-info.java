/** The files in messages: cards, pictures and their loading. */
@NullMarked
package org.chatrpc.client.chat.card;

import org.jspecify.annotations.NullMarked;
