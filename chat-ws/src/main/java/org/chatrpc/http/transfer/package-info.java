/** Sends files without a thread each, however slowly the client reads. Independent of the chat. */
@NullMarked
package org.chatrpc.http.transfer;

import org.jspecify.annotations.NullMarked;
