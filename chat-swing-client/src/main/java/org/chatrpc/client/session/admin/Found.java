package org.chatrpc.client.session.admin;

import java.util.List;

/**
 * The beginning of a list.
 *
 * @param more whether the list is longer
 */
public record Found<T>(List<T> items, boolean more) {}
