package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The subjects of all people who may use the chat, by the names that groups use for them. Used by one thread. */
final class KnownPeople {
    private final Map<String, String> byDn = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    void add(Entry entry, String subject) throws LDAPException {
        byDn.put(entry.getParsedDN().toNormalizedString(), subject);
        for (String name : Members.namesOf(entry)) {
            byName.put(Members.comparable(name), subject);
        }
    }

    /** Their normalised DNs, which are no groups. */
    Set<String> dns() {
        return Set.copyOf(byDn.keySet());
    }

    /** The subjects of those who are members. */
    Set<String> subjects(Members members) {
        return Stream.concat(
                        members.dns().stream().flatMap(dn -> Stream.ofNullable(byDn.get(dn))),
                        members.names().stream().flatMap(name -> Stream.ofNullable(byName.get(name))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
