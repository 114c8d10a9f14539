/** The buffering of responses until clients read them. */
@NullMarked
package org.chatrpc.server.glassfish.send;

import org.jspecify.annotations.NullMarked;
