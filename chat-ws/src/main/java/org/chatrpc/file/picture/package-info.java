/** Pictures: their sizes and their thumbnails. Independent of the chat, as are the packages below. */
@NullMarked
package org.chatrpc.file.picture;

import org.jspecify.annotations.NullMarked;
