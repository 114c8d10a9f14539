/** Files over plain HTTP, for readers of the messages that they are in. */
@NullMarked
package org.chatrpc.http.file;

import org.jspecify.annotations.NullMarked;
