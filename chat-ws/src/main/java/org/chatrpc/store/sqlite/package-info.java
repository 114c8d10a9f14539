/** SQLite specifics: the lock on its file, the watch over files that are open, its bulk statements. */
@NullMarked
package org.chatrpc.store.sqlite;

import org.jspecify.annotations.NullMarked;
