/** Starts the client and puts its parts together. */
@NullMarked
package org.chatrpc.client.app;

import org.jspecify.annotations.NullMarked;
