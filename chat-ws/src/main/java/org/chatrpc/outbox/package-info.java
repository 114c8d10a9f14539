/**
 * Posting from a Jakarta EE application in its own transaction. This package is a jar of its own, {@code chat-outbox.jar}, that
 * such applications bundle; it is not part of the chat's WAR and depends on nothing of it.
 *
 * <p>{@link org.chatrpc.outbox.ChatOutbox} inserts a row into a table of the application, in the transaction of the caller. Once
 * that is committed, a thread sends the row to the chat, with its id as {@code clientMessageId}, and deletes it after the receipt.
 * So there is a message if and only if the transaction was committed, and it is there once.
 */
@NullMarked
package org.chatrpc.outbox;

import org.jspecify.annotations.NullMarked;
