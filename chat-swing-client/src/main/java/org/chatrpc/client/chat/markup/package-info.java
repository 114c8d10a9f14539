/** Parses the text of a message: quotes, code, links and mentions. Contains no UI code. */
@NullMarked
package org.chatrpc.client.chat.markup;

import org.jspecify.annotations.NullMarked;
