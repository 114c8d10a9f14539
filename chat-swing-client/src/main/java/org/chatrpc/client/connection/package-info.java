/** The connection to the server, in words: the permanent line, and the banner while the server is unreachable. */
@NullMarked
package org.chatrpc.client.connection;

import org.jspecify.annotations.NullMarked;
