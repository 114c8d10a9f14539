/** Reads request bodies within a limited time, and a limited number at a time. Independent of the chat. */
@NullMarked
package org.chatrpc.http.receive;

import org.jspecify.annotations.NullMarked;
