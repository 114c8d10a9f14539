/** The people of a room: its members, those who are banned, and what may be done about them. */
@NullMarked
package org.chatrpc.client.rooms.members;

import org.jspecify.annotations.NullMarked;
