/** What has not reached the server, of all rooms: a list in which each entry can be sent again, discarded and copied. */
@NullMarked
package org.chatrpc.client.unsent;

import org.jspecify.annotations.NullMarked;
