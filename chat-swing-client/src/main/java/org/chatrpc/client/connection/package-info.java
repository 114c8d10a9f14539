/** How the client stands with its server, in words: the line that is always visible, and the banner when it is away. */
@NullMarked
package org.chatrpc.client.connection;

import org.jspecify.annotations.NullMarked;
