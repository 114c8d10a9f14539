/**
 * Connections to a database, its migrations, and what differs between engines; failures of the driver become those of the
 * store.
 */
@NullMarked
package org.chatrpc.store.connect;

import org.jspecify.annotations.NullMarked;
