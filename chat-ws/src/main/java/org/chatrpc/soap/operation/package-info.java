/** The operations, grouped by what they are about, as default methods that the endpoints inherit. */
@NullMarked
package org.chatrpc.soap.operation;

import org.jspecify.annotations.NullMarked;
