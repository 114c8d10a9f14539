/** Ctrl+K: one field that leads to any room, person or command. */
package org.chatrpc.client.switcher;
