/** Presence and typing: what is shown of others, what the user chooses for themselves, and whether they are here. */
@NullMarked
package org.chatrpc.client.presence;

import org.jspecify.annotations.NullMarked;
