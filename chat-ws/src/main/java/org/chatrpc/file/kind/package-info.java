/** What kind of file something is. Knows nothing of the chat. */
@NullMarked
package org.chatrpc.file.kind;

import org.jspecify.annotations.NullMarked;
