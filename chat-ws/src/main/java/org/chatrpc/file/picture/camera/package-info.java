/** The metadata in pictures and videos, and how it is overwritten, for each format. */
@NullMarked
package org.chatrpc.file.picture.camera;

import org.jspecify.annotations.NullMarked;
