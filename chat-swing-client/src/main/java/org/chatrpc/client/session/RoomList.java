package org.chatrpc.client.session;

import java.util.List;

/**
 * The rooms at one moment.
 *
 * @param cursor continues the feed from this list
 */
public record RoomList(List<RoomSummary> rooms, String cursor) {}
