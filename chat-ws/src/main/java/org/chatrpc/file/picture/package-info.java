/** Pictures: their sizes, their thumbnails, and their metadata. Independent of the chat. */
@NullMarked
package org.chatrpc.file.picture;

import org.jspecify.annotations.NullMarked;
