/** Membership of rooms: joining, leaving, inviting, removing, roles and bans. */
@NullMarked
package org.chatrpc.room.member;

import org.jspecify.annotations.NullMarked;
