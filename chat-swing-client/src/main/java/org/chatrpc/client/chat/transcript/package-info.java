/** The component that shows the rows of a conversation: scrolling, selection, mouse, keys and screen readers. */
@NullMarked
package org.chatrpc.client.chat.transcript;

import org.jspecify.annotations.NullMarked;
