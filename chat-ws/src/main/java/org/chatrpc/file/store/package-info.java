/** The ports of files to where they are stored. */
@NullMarked
package org.chatrpc.file.store;

import org.jspecify.annotations.NullMarked;
