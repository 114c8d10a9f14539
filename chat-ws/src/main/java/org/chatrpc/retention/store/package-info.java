/** The port of retention to the database. */
@NullMarked
package org.chatrpc.retention.store;

import org.jspecify.annotations.NullMarked;
