/** Parses the text of a message: quotes, code, links and mentions. Contains no UI code. */
package org.chatrpc.client.chat.markup;
