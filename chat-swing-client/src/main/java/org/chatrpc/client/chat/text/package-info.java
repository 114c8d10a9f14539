/** The text of a message laid out in lines: painted, and asked for what stands where. */
@NullMarked
package org.chatrpc.client.chat.text;

import org.jspecify.annotations.NullMarked;
