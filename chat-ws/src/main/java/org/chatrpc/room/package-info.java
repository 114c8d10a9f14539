/** Rooms and memberships: the commands with the rules that decide them, and what reads need of them in memory. */
@NullMarked
package org.chatrpc.room;

import org.jspecify.annotations.NullMarked;
