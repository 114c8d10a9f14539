/** An announcement of the administrators of a server. */
@NullMarked
package org.chatrpc.client.session.announcement;

import org.jspecify.annotations.NullMarked;
