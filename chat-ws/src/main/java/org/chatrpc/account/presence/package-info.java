/**
 * Who is online, on this node and on the others. Presence is transient: nodes tell each other, and nothing of it is stored.
 */
@NullMarked
package org.chatrpc.account.presence;

import org.jspecify.annotations.NullMarked;
