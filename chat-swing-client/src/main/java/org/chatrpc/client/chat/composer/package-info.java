/** Writing a message: the text, its format and preview, names to mention, and drafts. */
@NullMarked
package org.chatrpc.client.chat.composer;

import org.jspecify.annotations.NullMarked;
