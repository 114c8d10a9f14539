/** The ports through which the log and the features reach the store. */
@NullMarked
package org.chatrpc.log.store;

import org.jspecify.annotations.NullMarked;
