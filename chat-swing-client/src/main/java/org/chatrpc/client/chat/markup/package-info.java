/** What stands in the text of a message: quotes, code, links and mentions. Knows no component. */
@NullMarked
package org.chatrpc.client.chat.markup;

import org.jspecify.annotations.NullMarked;
