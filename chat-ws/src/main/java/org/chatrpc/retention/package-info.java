/** For how long messages and files are kept, and the runs that remove what is too old. */
@NullMarked
package org.chatrpc.retention;

import org.jspecify.annotations.NullMarked;
