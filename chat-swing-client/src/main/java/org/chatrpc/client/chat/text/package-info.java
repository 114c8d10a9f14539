/** The text of a message laid out in lines: painted, and asked for what stands where. */
package org.chatrpc.client.chat.text;
