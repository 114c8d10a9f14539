package org.chatrpc.client.session.gateway;

import java.util.List;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * The rooms at one moment.
 *
 * @param cursor continues the feed from this list
 */
public record RoomList(List<RoomSummary> rooms, String cursor) {}
