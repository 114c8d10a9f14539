/** The bodies of requests are read within a limited time, and only so many at a time. Knows nothing of the chat. */
@NullMarked
package org.chatrpc.http.receive;

import org.jspecify.annotations.NullMarked;
