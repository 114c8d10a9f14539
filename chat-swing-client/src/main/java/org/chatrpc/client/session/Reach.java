package org.chatrpc.client.session;

import java.util.Set;

/**
 * What is known of a chat's addresses.
 *
 * @param current the one that is asked first: as a rule the one that answered last
 * @param same those that know this session, and so are the same chat
 * @param others those that do not know it although another address does: they belong to another chat
 */
public record Reach(ServerAddress current, Set<ServerAddress> same, Set<ServerAddress> others) {

    public Reach {
        same = Set.copyOf(same);
        others = Set.copyOf(others);
    }

    /** One address, of which nothing else is known. */
    public static Reach at(ServerAddress address) {
        return new Reach(address, Set.of(), Set.of());
    }
}
