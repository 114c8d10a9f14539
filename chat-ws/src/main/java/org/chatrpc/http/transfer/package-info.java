/** Bodies that arrive, and files that are sent, without a thread each, however slow the peer is. Knows nothing of the chat. */
@NullMarked
package org.chatrpc.http.transfer;

import org.jspecify.annotations.NullMarked;
