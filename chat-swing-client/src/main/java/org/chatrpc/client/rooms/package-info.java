/** Getting around: the rooms, finding and making them, their members, and people to write to. */
@NullMarked
package org.chatrpc.client.rooms;

import org.jspecify.annotations.NullMarked;
