/** Editing and deleting a message, and reading its earlier texts. */
@NullMarked
package org.chatrpc.client.chat.edit;

import org.jspecify.annotations.NullMarked;
