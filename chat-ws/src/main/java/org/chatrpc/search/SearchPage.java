package org.chatrpc.search;

import java.util.List;
import java.util.OptionalLong;

/**
 * The results of a search, newest first.
 *
 * @param next if there may be more: a search for messages before this id continues where this one ended
 */
public record SearchPage(List<Found> found, OptionalLong next) {
    public SearchPage {
        found = List.copyOf(found);
    }
}
