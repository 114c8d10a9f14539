package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.account.identity.sync.Listing;

/**
 * The groups that determine the members of rooms. If a group cannot be read, or has no one who may use the chat, its
 * room is not synchronised. Thread-safe.
 */
final class RoomGroups {
    private static final Logger LOGGER = System.getLogger(RoomGroups.class.getName());

    /** What a group is called: the first one that it has. */
    private static final List<String> TITLES = List.of("displayName", "cn", "ou");

    private static final String EVERYTHING = "(objectClass=*)";

    private final LdapPolicy policy;

    RoomGroups(LdapPolicy policy) {
        this.policy = policy;
    }

    /**
     * All groups, including the people of nested groups.
     *
     * @param people all people who may use the chat
     */
    List<Listing.Group> read(KnownPeople people, LDAPConnectionPool pool, Deadline deadline) {
        List<Listing.Group> groups = new ArrayList<>();
        Set<String> dns = people.dns();
        for (RoomGroup group : policy.rooms()) {
            groups.add(read(group, people, new GroupMembers(pool, deadline, policy.groupDepth(), dns), pool, deadline));
        }
        return groups;
    }

    private Listing.Group read(
            RoomGroup group, KnownPeople people, GroupMembers members, LDAPConnectionPool pool, Deadline deadline) {
        try {
            Members read = members.of(group.dn());
            Set<String> subjects = people.subjects(read);
            if (!subjects.isEmpty()) {
                return new Listing.Group(
                        group.room(), title(group, pool, deadline), Optional.of(subjects), read.complete());
            }
            warn(group, "nobody is in it who may use the chat");
        } catch (LDAPException e) {
            warn(group, e.getResultCode().getName());
        }
        return new Listing.Group(group.room(), group.room(), Optional.empty());
    }

    private static String title(RoomGroup group, LDAPConnectionPool pool, Deadline deadline) throws LDAPException {
        Entry entry = pool.searchForEntry(deadline.limited(
                new SearchRequest(group.dn(), SearchScope.BASE, EVERYTHING, TITLES.toArray(String[]::new))));
        return entry == null
                ? group.room()
                : TITLES.stream()
                        .flatMap(attribute -> Stream.ofNullable(entry.getAttributeValue(attribute)))
                        .findFirst()
                        .orElse(group.room());
    }

    /**
     * The rooms of the groups that directly name the person of this entry as a member: one small query per group, so
     * that a sign-in can afford it. Groups that cannot be read now are skipped, and do not cause the sign-in to be
     * refused.
     */
    Set<String> naming(Entry person, LDAPConnectionPool pool, Deadline deadline) {
        Set<String> rooms = new HashSet<>();
        List<Filter> named = Stream.concat(
                        GroupMembers.OF_ENTRIES.stream()
                                .map(attribute -> Filter.createEqualityFilter(attribute, person.getDN())),
                        Members.namesOf(person).stream()
                                .map(name -> Filter.createEqualityFilter(GroupMembers.OF_NAMES, name)))
                .toList();
        for (RoomGroup group : policy.rooms()) {
            try {
                SearchRequest search = new SearchRequest(
                        group.dn(), SearchScope.BASE, Filter.createORFilter(named), SearchRequest.NO_ATTRIBUTES);
                if (pool.searchForEntry(deadline.limited(search)) != null) {
                    rooms.add(group.room());
                }
            } catch (LDAPException e) {
                warn(group, e.getResultCode().getName());
            }
        }
        return rooms;
    }

    private static void warn(RoomGroup group, String reason) {
        LOGGER.log(
                Level.WARNING,
                "The group of the room {0} cannot be read from the directory, so the room stays as it is: {1}",
                group.room(),
                reason);
    }
}
