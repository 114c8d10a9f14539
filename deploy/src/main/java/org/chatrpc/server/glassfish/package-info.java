/**
 * GlassFish inside this process: its configuration, its listener, which answers the requests that run before it stops, and
 * TLS.
 */
@NullMarked
package org.chatrpc.server.glassfish;

import org.jspecify.annotations.NullMarked;
