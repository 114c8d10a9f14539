/** Receives requests whole before a thread is spent on them, and ends those that arrive too slowly. */
@NullMarked
package org.chatrpc.server.glassfish.receive;

import org.jspecify.annotations.NullMarked;
