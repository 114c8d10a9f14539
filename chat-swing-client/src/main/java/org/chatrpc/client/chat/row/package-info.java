/** The rows of a conversation: what they contain, and how they are measured, painted and described. */
@NullMarked
package org.chatrpc.client.chat.row;

import org.jspecify.annotations.NullMarked;
