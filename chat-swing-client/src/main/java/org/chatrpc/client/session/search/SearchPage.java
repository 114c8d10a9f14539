package org.chatrpc.client.session.search;

import java.util.List;
import java.util.Optional;

/**
 * A page of what a search has found, newest first.
 *
 * @param next where the next page starts; empty at the end. The time for a search is limited, so that there can be a next
 *     page though nothing was found yet
 */
public record SearchPage(List<FoundMessage> found, Optional<String> next) {}
