/** Calls of the services of a chat without a SOAP stack, and the session of an administrator. */
@NullMarked
package org.chatrpc.server.admin.connection;

import org.jspecify.annotations.NullMarked;
