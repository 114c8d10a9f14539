/** The layout of message texts in lines: painting and hit testing. */
@NullMarked
package org.chatrpc.client.chat.text;

import org.jspecify.annotations.NullMarked;
