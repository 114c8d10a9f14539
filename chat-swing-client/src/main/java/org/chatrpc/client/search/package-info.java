/** Searching the messages of all rooms. */
@NullMarked
package org.chatrpc.client.search;

import org.jspecify.annotations.NullMarked;
