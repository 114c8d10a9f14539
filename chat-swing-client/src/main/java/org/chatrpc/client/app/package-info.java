/** Starts the client and wires its parts together. */
@NullMarked
package org.chatrpc.client.app;

import org.jspecify.annotations.NullMarked;
