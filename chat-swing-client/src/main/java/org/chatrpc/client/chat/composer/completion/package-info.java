/** What the composer offers while a name or an emoji is typed. */
@NullMarked
package org.chatrpc.client.chat.composer.completion;

import org.jspecify.annotations.NullMarked;
