/** The conversation in a room: what is shown of it as rows, and the panel that shows them. */
package org.chatrpc.client.chat;
