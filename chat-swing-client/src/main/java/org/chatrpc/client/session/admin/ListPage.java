package org.chatrpc.client.session.admin;

import java.util.List;

/**
 * A part of a list.
 *
 * @param more whether there are more items
 */
public record ListPage<T>(List<T> items, boolean more) {}
