/**
 * Files: uploads in parts, what is found in them, who may read them, and what becomes of them. Where they are stored is behind the
 * ports {@link org.chatrpc.file.store.FileStore} and {@link org.chatrpc.file.store.FileContents}.
 */
@NullMarked
package org.chatrpc.file;

import org.jspecify.annotations.NullMarked;
