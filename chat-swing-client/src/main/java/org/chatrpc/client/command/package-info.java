/**
 * The commands of a window: their actions and whether they are enabled, menus built from them, and the page of
 * shortcuts.
 */
package org.chatrpc.client.command;
