/** The people of a room: its members, the banned people, and the actions on them. */
@NullMarked
package org.chatrpc.client.rooms.members;

import org.jspecify.annotations.NullMarked;
