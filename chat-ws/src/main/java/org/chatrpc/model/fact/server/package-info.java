/** Facts about the server as a whole. */
@NullMarked
package org.chatrpc.model.fact.server;

import org.jspecify.annotations.NullMarked;
