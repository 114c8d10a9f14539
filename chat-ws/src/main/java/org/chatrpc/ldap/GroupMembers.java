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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of a group, and of the groups in it. A group may contain itself. Large groups come in pieces, as Active Directory
 * sends them ({@code member;range=0-1499}). Thread-safe.
 */
final class GroupMembers {
    /** They name entries. */
    static final List<String> OF_ENTRIES = List.of("member", "uniqueMember");

    /** It names people by their {@code uid} (RFC 2307). */
    static final String OF_NAMES = "memberUid";

    private static final String CLASS = "objectClass";
    private static final List<String> ATTRIBUTES =
            Stream.concat(OF_ENTRIES.stream(), Stream.of(OF_NAMES, CLASS)).toList();
    private static final Pattern RANGE = Pattern.compile("(?i)range=(\\d{1,9})-(\\d{1,9}|\\*)");
    private static final String EVERYTHING = "(objectClass=*)";
    /** How many members are checked for being groups themselves. */
    private static final int MAX_LOOKUPS = 2_000;

    private static final int MAX_MEMBERS = 100_000;

    private final LDAPConnectionPool pool;
    private final Deadline deadline;
    private final int depth;
    private final Set<String> people;

    /** What was found besides the members that a group names by their entries. */
    private static final class Found {
        final Set<String> names = new HashSet<>();
        boolean complete = true;
    }

    /**
     * @param depth how many levels of groups in groups are read
     * @param people normalised DNs that are known not to be groups, so that they need not be read
     */
    GroupMembers(LDAPConnectionPool pool, Deadline deadline, int depth, Set<String> people) {
        this.pool = pool;
        this.deadline = deadline;
        this.depth = depth;
        this.people = people;
    }

    /**
     * All members.
     *
     * @throws LDAPException also if there is no such group, or if there are too many members to check
     */
    Members of(String group) throws LDAPException {
        Set<String> members = new HashSet<>();
        Found found = new Found();
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
                for (String member : direct(dn, level == 0, found)) {
                    if (members.add(member) && !people.contains(member)) {
                        next.add(member);
                    }
                }
            }
            groups = next;
        }
        return new Members(members, found.names, found.complete);
    }

    /**
     * The members of one group that it names by their entries; none if it is no group. If it does not exist though a group names it, or
     * is a group without members, it may be that only this server must not see it, or them.
     */
    private Set<String> direct(String dn, boolean mustExist, Found found) throws LDAPException {
        Set<String> members = new HashSet<>();
        Set<String> names = new HashSet<>();
        boolean isSeen = true;
        boolean isGroup = false;
        List<String> asked = ATTRIBUTES;
        while (!asked.isEmpty()) {
            Entry entry = entry(dn, asked, mustExist);
            asked = new ArrayList<>();
            if (entry == null) {
                isSeen = false;
            } else {
                isGroup |= isGroup(entry);
                for (String attribute : OF_ENTRIES) {
                    for (String value : values(entry, attribute, asked)) {
                        members.add(new DN(value).toNormalizedString());
                    }
                }
                values(entry, OF_NAMES, asked).forEach(name -> names.add(Members.comparable(name)));
            }
            if (members.size() + names.size() + found.names.size() > MAX_MEMBERS) {
                throw new LDAPException(
                        ResultCode.SIZE_LIMIT_EXCEEDED, dn + " has more than " + MAX_MEMBERS + " members");
            }
        }
        found.names.addAll(names);
        found.complete &= isSeen && !(isGroup && members.isEmpty() && names.isEmpty());
        return members;
    }

    private static boolean isGroup(Entry entry) {
        String[] classes = entry.getAttributeValues(CLASS);
        return classes != null
                && Arrays.stream(classes)
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("group"));
    }

    /** The values in this response; adds the range to request next unless it was the last one. */
    private static List<String> values(Entry entry, String attribute, List<String> next) {
        List<String> values = new ArrayList<>();
        for (Attribute found : entry.getAttributesWithOptions(attribute, null)) {
            values.addAll(Arrays.asList(found.getValues()));
            Matcher range = RANGE.matcher(String.join(";", found.getOptions()));
            if (range.find() && !range.group(2).equals("*") && found.getValues().length > 0) {
                next.add(attribute + ";range=" + (Integer.parseInt(range.group(2)) + 1) + "-*");
            }
        }
        return values;
    }

    /** Null if there is none that may be read. */
    private @Nullable Entry entry(String dn, List<String> attributes, boolean mustExist) throws LDAPException {
        Entry entry = pool.searchForEntry(deadline.limited(
                new SearchRequest(dn, SearchScope.BASE, EVERYTHING, attributes.toArray(String[]::new))));
        if (entry == null && mustExist) {
            throw new LDAPException(ResultCode.NO_SUCH_OBJECT, dn);
        }
        return entry;
    }
}
