/** One call on its way through the endpoint: who calls, what it may use, and how it ends. */
@NullMarked
package org.chatrpc.soap.call;

import org.jspecify.annotations.NullMarked;
