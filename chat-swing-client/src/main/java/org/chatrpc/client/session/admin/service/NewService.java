package org.chatrpc.client.session.admin.service;

import java.util.List;

/**
 * A service account to create.
 *
 * @param displayName empty for the username
 * @param rooms the ids of the rooms that it becomes a member of
 */
public record NewService(String username, String displayName, List<String> rooms) {}
