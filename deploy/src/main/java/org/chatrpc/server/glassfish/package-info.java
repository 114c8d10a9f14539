/**
 * GlassFish inside this process: its configuration, its listener, which completes running requests before it stops, and
 * TLS.
 */
@NullMarked
package org.chatrpc.server.glassfish;

import org.jspecify.annotations.NullMarked;
