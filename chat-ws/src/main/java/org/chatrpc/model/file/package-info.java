/** Files, as messages show them and as the store has them. */
@NullMarked
package org.chatrpc.model.file;

import org.jspecify.annotations.NullMarked;
