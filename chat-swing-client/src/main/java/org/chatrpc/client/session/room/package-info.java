/** The rooms of the user, their unread counts, and the names of their people. */
@NullMarked
package org.chatrpc.client.session.room;

import org.jspecify.annotations.NullMarked;
