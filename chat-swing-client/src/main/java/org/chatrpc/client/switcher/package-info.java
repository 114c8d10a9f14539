/** Ctrl+K: one field that leads to any room, person or command. */
@NullMarked
package org.chatrpc.client.switcher;

import org.jspecify.annotations.NullMarked;
