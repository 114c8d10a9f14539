/** Contents of files, read and changed in pieces. */
@NullMarked
package org.chatrpc.file.picture.content;

import org.jspecify.annotations.NullMarked;
