/** Writes: a command, the state it is decided on, and its outcome. Features implement commands; the store runs them. */
@NullMarked
package org.chatrpc.log.command;

import org.jspecify.annotations.NullMarked;
