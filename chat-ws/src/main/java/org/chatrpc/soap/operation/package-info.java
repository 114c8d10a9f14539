/** The operations, grouped by what they are about; the endpoints delegate to these. */
@NullMarked
package org.chatrpc.soap.operation;

import org.jspecify.annotations.NullMarked;
