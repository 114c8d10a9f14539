/** Retention periods of messages and files, and the runs that remove what is too old. */
@NullMarked
package org.chatrpc.retention;

import org.jspecify.annotations.NullMarked;
