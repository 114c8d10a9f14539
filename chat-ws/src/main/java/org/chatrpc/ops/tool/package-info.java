/**
 * Commands for operators with access to the database: the launcher finds them in the WAR, and runs them without a
 * server.
 */
@NullMarked
package org.chatrpc.ops.tool;

import org.jspecify.annotations.NullMarked;
