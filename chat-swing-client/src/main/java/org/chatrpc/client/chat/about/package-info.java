/** What is shown about a single message beside the transcript: it ends when the message does. */
@NullMarked
package org.chatrpc.client.chat.about;

import org.jspecify.annotations.NullMarked;
