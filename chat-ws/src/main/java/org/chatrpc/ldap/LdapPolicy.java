package org.chatrpc.ldap;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.limit.FairQueuePolicy;

/**
 * A directory, and how it is used.
 *
 * @param servers tried in this order
 * @param startTls whether connections that start without TLS switch to it
 * @param trusted a PEM file with the certificates to trust; empty for those that Java trusts
 * @param bindDn the identity for searches; empty for an anonymous bind
 * @param administrators the group of the chat's administrators; empty if the directory does not determine them
 * @param rooms the groups that determine the members of rooms
 * @param groupDepth how many levels of groups in groups are read
 * @param timeout for a connection, and for each response
 * @param limit for a whole sign-in
 * @param connections the maximum number of connections
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
     * The location of people in the directory, and the meaning of their attributes.
     *
     * @param base the DN below which they are
     * @param filter matches the entries of people who may use the chat
     * @param loginAttributes the attributes with the login names
     * @param id identifies an entry; never changes and is never reassigned
     * @param username the attribute from which the usernames of new accounts are derived
     * @param displayNames the attributes with display names; the first one that an entry has is shown
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
