/** Ctrl+K: one search field for all rooms, people and commands. */
@NullMarked
package org.chatrpc.client.switcher;

import org.jspecify.annotations.NullMarked;
