/** The list of rooms, finding and creating rooms, their members, and finding people to write to. */
@NullMarked
package org.chatrpc.client.rooms;

import org.jspecify.annotations.NullMarked;
