/** What the listener keeps of answers until their clients read them. */
@NullMarked
package org.chatrpc.server.glassfish.send;

import org.jspecify.annotations.NullMarked;
