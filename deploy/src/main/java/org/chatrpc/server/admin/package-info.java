/** The commands of administrators over the network: they call the service of any server of the chat. */
@NullMarked
package org.chatrpc.server.admin;

import org.jspecify.annotations.NullMarked;
