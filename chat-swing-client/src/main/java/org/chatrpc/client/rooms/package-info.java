/** The list of rooms, finding and creating rooms, their members, and finding people to write to. */
package org.chatrpc.client.rooms;
