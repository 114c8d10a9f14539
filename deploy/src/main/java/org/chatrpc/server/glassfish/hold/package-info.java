/** Keeps requests waiting for the application without the servlet container: no thread, and little memory each. */
@NullMarked
package org.chatrpc.server.glassfish.hold;

import org.jspecify.annotations.NullMarked;
