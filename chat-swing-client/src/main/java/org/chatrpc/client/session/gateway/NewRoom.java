package org.chatrpc.client.session.gateway;

import org.chatrpc.client.session.model.RoomKind;

/**
 * A room to create.
 *
 * @param title empty for the id itself
 * @param topic empty for none
 */
public record NewRoom(String id, String title, String topic, RoomKind kind) {}
