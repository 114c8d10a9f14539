package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The members of a group, as it names them.
 *
 * @param dns normalised, of those that it names by their entries, which may be groups, too
 * @param names what a {@code posixGroup} (RFC 2307) calls people by: their {@code uid}, in lower case
 * @param complete whether all that the group names could be seen, in the levels that were read
 */
record Members(Set<String> dns, Set<String> names, boolean complete) {
    /** The attribute by which groups name people if they do not refer to entries. */
    static final String NAME = "uid";

    Members {
        dns = Set.copyOf(dns);
        names = Set.copyOf(names);
    }

    boolean isEmpty() {
        return dns.isEmpty() && names.isEmpty();
    }

    /** Whether the group names the person of this entry. */
    boolean has(Entry person) throws LDAPException {
        return dns.contains(person.getParsedDN().toNormalizedString())
                || namesOf(person).stream().anyMatch(name -> names.contains(comparable(name)));
    }

    /** The names by which groups may refer to the person of this entry. */
    static List<String> namesOf(Entry person) {
        String[] values = person.getAttributeValues(NAME);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** The normalised form of a name: directories compare a {@code uid} without regard to case. */
    static String comparable(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
