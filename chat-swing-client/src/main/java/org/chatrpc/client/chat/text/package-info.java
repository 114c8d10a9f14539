/** The layout of message texts in lines: painting and hit testing. */
package org.chatrpc.client.chat.text;
