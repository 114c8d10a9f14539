/** Pictures: their sizes, their thumbnails, and what cameras write into them. Knows nothing of the chat. */
@NullMarked
package org.chatrpc.file.picture;

import org.jspecify.annotations.NullMarked;
