/** The messages of the open rooms: the loaded window of each, and loading more of it. */
@NullMarked
package org.chatrpc.client.session.conversation;

import org.jspecify.annotations.NullMarked;
