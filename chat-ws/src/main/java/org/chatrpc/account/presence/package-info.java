/** Who is online, on this node and on the others. Presence is transient: nodes exchange it, and it is never stored. */
@NullMarked
package org.chatrpc.account.presence;

import org.jspecify.annotations.NullMarked;
