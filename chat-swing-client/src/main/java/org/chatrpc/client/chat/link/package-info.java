/** Links in messages: opening them, describing them, and links to a message. */
@NullMarked
package org.chatrpc.client.chat.link;

import org.jspecify.annotations.NullMarked;
