package org.chatrpc.ldap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * A directory, and what of it is used.
 *
 * @param servers tried in this order
 * @param startTls whether connections that begin without TLS go on with it
 * @param trusted a PEM file with the certificates to trust; empty for those that Java trusts
 * @param bindDn as whom to search; empty for nobody
 * @param administrators the group of those who administer the chat; empty if the directory does not say
 * @param rooms the groups whose people are the members of rooms
 * @param groupDepth how many levels of groups in groups are read
 * @param timeout for a connection, and for each answer
 * @param limit for a whole sign-in
 * @param connections how many are open at most
 * @param pageSize entries that are asked for at a time
 * @param queue how many sign-ins use the directory at the same time, and how many may wait
 */
public record LdapPolicy(
        List<LdapServer> servers,
        boolean startTls,
        Optional<Path> trusted,
        String bindDn,
        String bindPassword,
        People people,
        Optional<String> administrators,
        List<RoomGroup> rooms,
        int groupDepth,
        Duration timeout,
        Duration limit,
        int connections,
        int pageSize,
        FairQueuePolicy queue) {
    public LdapPolicy {
        servers = List.copyOf(servers);
        rooms = List.copyOf(rooms);
    }

    /**
     * Where people are, and what their attributes mean.
     *
     * @param base the DN below which they are
     * @param filter who of the entries there may use the chat
     * @param loginAttributes what they may sign in with
     * @param id identifies an entry and never changes or passes to another
     * @param username what the usernames of new accounts are made from
     * @param displayNames the first of them that an entry has is shown
     */
    public record People(
            String base,
            String filter,
            List<String> loginAttributes,
            String id,
            String username,
            List<String> displayNames) {
        public People {
            loginAttributes = List.copyOf(loginAttributes);
            displayNames = List.copyOf(displayNames);
        }
    }

    /** Without the password, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "LdapPolicy[" + servers + ", " + people.base() + "]";
    }
}
