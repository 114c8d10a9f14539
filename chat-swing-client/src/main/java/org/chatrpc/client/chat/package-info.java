/** The conversation in a room: its rows, and the panel that shows them. */
package org.chatrpc.client.chat;
