/** What the administrators of a server tell everybody. */
@NullMarked
package org.chatrpc.client.session.announcement;

import org.jspecify.annotations.NullMarked;
