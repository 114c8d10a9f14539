/** Calls made for the user, off the event thread, whose results return to it. */
@NullMarked
package org.chatrpc.client.session.call;

import org.jspecify.annotations.NullMarked;
