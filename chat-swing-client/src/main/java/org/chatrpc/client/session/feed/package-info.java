/** Polling the feed of events and applying it to rooms and conversations. */
@NullMarked
package org.chatrpc.client.session.feed;

import org.jspecify.annotations.NullMarked;
