/** Getting around: the rooms, finding and making them, their members, and people to write to. */
package org.chatrpc.client.rooms;
