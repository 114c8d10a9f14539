/** Sending, viewing, saving and opening the files of messages. */
@NullMarked
package org.chatrpc.client.chat.file;

import org.jspecify.annotations.NullMarked;
