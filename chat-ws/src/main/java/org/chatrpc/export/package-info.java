/** Exports as lines of JSON in a chain of hashes, and what checks them. */
@NullMarked
package org.chatrpc.export;

import org.jspecify.annotations.NullMarked;
