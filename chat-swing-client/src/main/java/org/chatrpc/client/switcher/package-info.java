/** Ctrl+K: one search field for all rooms, people and commands. */
package org.chatrpc.client.switcher;
