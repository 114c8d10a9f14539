package org.chatrpc.client.session.gateway;

import java.util.Set;

/**
 * What is known about a chat's addresses.
 *
 * @param current the one to call first, usually the one that responded last
 * @param same those that accept this session, and so belong to the same chat
 * @param others those that reject it although another one accepts it: they belong to another chat
 */
public record Reach(ServerAddress current, Set<ServerAddress> same, Set<ServerAddress> others) {

    public Reach {
        same = Set.copyOf(same);
        others = Set.copyOf(others);
    }

    /** A single address, of which nothing else is known. */
    public static Reach at(ServerAddress address) {
        return new Reach(address, Set.of(), Set.of());
    }
}
