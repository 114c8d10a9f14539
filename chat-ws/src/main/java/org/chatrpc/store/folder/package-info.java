/** The contents of files, kept in a folder. */
@NullMarked
package org.chatrpc.store.folder;

import org.jspecify.annotations.NullMarked;
