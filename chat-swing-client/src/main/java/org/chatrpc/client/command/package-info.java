/** The commands of a window: what each does and whether it can be done now, menus made of them, and the page of shortcuts. */
@NullMarked
package org.chatrpc.client.command;

import org.jspecify.annotations.NullMarked;
