/** Typed emoticons, and the emoji for them. */
@NullMarked
package org.chatrpc.client.chat.face;

import org.jspecify.annotations.NullMarked;
