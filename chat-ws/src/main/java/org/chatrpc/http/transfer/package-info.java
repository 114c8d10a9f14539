/** Files are sent without a thread each, however slowly the client reads. Knows nothing of the chat. */
@NullMarked
package org.chatrpc.http.transfer;

import org.jspecify.annotations.NullMarked;
