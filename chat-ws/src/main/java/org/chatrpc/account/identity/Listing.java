package org.chatrpc.account.identity;

import java.util.List;

/**
 * What a provider says of everybody, and of the groups whose people are the members of rooms.
 *
 * @param people everybody whom it knows
 * @param groups one for each of those rooms
 */
public record Listing(List<ListedPerson> people, List<ListedGroup> groups) {
    public Listing {
        people = List.copyOf(people);
        groups = List.copyOf(groups);
    }
}
