/** Editing and deleting messages, and the texts that they had. */
@NullMarked
package org.chatrpc.message.edit;

import org.jspecify.annotations.NullMarked;
