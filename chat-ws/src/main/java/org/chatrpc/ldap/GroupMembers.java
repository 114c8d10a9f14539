package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a group, and of the groups in it. A group may contain itself. Large groups come in pieces, as Active Directory
 * sends them ({@code member;range=0-1499}). Thread-safe.
 */
final class GroupMembers {
    static final List<String> ATTRIBUTES = List.of("member", "uniqueMember");
    private static final Pattern RANGE = Pattern.compile("(?i)range=(\\d{1,9})-(\\d{1,9}|\\*)");
    private static final String EVERYTHING = "(objectClass=*)";
    /** How many members are looked at whether they are groups. */
    private static final int MAX_LOOKUPS = 2_000;

    private static final int MAX_MEMBERS = 100_000;

    private final LDAPConnectionPool pool;
    private final Deadline deadline;
    private final int depth;
    private final Set<String> people;

    /**
     * @param depth how many levels of groups in groups are read
     * @param people normalised DNs that are no groups, so that they need not be looked at
     */
    GroupMembers(LDAPConnectionPool pool, Deadline deadline, int depth, Set<String> people) {
        this.pool = pool;
        this.deadline = deadline;
        this.depth = depth;
        this.people = people;
    }

    /**
     * The normalised DNs of all members.
     *
     * @throws LDAPException also if there is no such group, or if there are too many members to look at
     */
    Set<String> of(String group) throws LDAPException {
        Set<String> members = new HashSet<>();
        List<String> groups = List.of(group);
        int lookups = 0;
        for (int level = 0; level <= depth && !groups.isEmpty(); level++) {
            List<String> next = new ArrayList<>();
            for (String dn : groups) {
                lookups++;
                if (lookups > MAX_LOOKUPS) {
                    throw new LDAPException(
                            ResultCode.SIZE_LIMIT_EXCEEDED, group + " has more than " + MAX_LOOKUPS + " members");
                }
                for (String member : direct(dn, level == 0)) {
                    if (members.add(member) && !people.contains(member)) {
                        next.add(member);
                    }
                }
            }
            groups = next;
        }
        return members;
    }

    /** The members of one group; none if it is no group, or does not exist though a group names it. */
    private Set<String> direct(String dn, boolean mustExist) throws LDAPException {
        Set<String> members = new HashSet<>();
        for (String attribute : ATTRIBUTES) {
            String next = attribute;
            while (!next.isEmpty()) {
                next = read(dn, attribute, next, mustExist, members);
                if (members.size() > MAX_MEMBERS) {
                    throw new LDAPException(
                            ResultCode.SIZE_LIMIT_EXCEEDED, dn + " has more than " + MAX_MEMBERS + " members");
                }
            }
        }
        return members;
    }

    /** Adds a piece of the members, and returns what to ask for next; empty if that was all. */
    private String read(String dn, String attribute, String asked, boolean mustExist, Set<String> members)
            throws LDAPException {
        Entry entry = entry(dn, asked, mustExist);
        String next = "";
        if (entry != null) {
            for (Attribute found : entry.getAttributesWithOptions(attribute, null)) {
                for (String value : found.getValues()) {
                    members.add(new DN(value).toNormalizedString());
                }
                Matcher range = RANGE.matcher(String.join(";", found.getOptions()));
                if (range.find() && !range.group(2).equals("*") && found.getValues().length > 0) {
                    next = attribute + ";range=" + (Integer.parseInt(range.group(2)) + 1) + "-*";
                }
            }
        }
        return next;
    }

    /** Null if there is none that may be read. */
    private @Nullable Entry entry(String dn, String attribute, boolean mustExist) throws LDAPException {
        Entry entry =
                pool.searchForEntry(deadline.limited(new SearchRequest(dn, SearchScope.BASE, EVERYTHING, attribute)));
        if (entry == null && mustExist) {
            throw new LDAPException(ResultCode.NO_SUCH_OBJECT, dn);
        }
        return entry;
    }
}
