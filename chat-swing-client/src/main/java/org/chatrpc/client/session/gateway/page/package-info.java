/** The pages in which the server answers: of the feed, of a room and of a thread. */
@NullMarked
package org.chatrpc.client.session.gateway.page;

import org.jspecify.annotations.NullMarked;
