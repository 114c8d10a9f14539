/**
 * The commands of a window: their actions and whether they are enabled, menus built from them, and the page of
 * shortcuts.
 */
@NullMarked
package org.chatrpc.client.command;

import org.jspecify.annotations.NullMarked;
