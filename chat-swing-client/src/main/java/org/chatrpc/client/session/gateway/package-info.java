/** The port to the server: its calls, their results, and the ways in which they fail. */
@NullMarked
package org.chatrpc.client.session.gateway;

import org.jspecify.annotations.NullMarked;
