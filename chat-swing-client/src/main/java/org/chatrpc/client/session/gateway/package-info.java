/** The port to the server: its calls, their answers, and the ways in which they fail. */
@NullMarked
package org.chatrpc.client.session.gateway;

import org.jspecify.annotations.NullMarked;
