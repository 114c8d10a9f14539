/** What stands in the text of a message: quotes, code, links and mentions. Knows no component. */
package org.chatrpc.client.chat.markup;
