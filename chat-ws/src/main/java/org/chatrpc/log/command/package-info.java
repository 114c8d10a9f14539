/**
 * What a write is: a command, the state it is decided on, and what became of it. Features implement commands; the store
 * runs them.
 */
@NullMarked
package org.chatrpc.log.command;

import org.jspecify.annotations.NullMarked;
