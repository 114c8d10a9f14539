/** Selects the database by the settings and opens the stores on it. The only package that depends on every engine. */
@NullMarked
package org.chatrpc.store;

import org.jspecify.annotations.NullMarked;
