package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.account.identity.ExternalIdentity;

/** The entries of people: how to search for them, and how to read them. Thread-safe. */
final class PersonEntries {
    /** An identifier whose values are bytes, also where they happen to be text. */
    private static final String BYTES = "objectGUID";

    private final LdapPolicy.People people;

    PersonEntries(LdapPolicy.People people) {
        this.people = people;
    }

    /** Finds all people who may use the chat. */
    SearchRequest everybody() throws LDAPException {
        return search(Filter.create(people.filter()));
    }

    /** Finds the person with this login name, which is passed as a value and never as a part of the filter. */
    SearchRequest byLogin(String login) throws LDAPException {
        List<Filter> names = people.loginAttributes().stream()
                .map(attribute -> Filter.createEqualityFilter(attribute, login))
                .toList();
        SearchRequest search =
                search(Filter.createANDFilter(Filter.create(people.filter()), Filter.createORFilter(names)));
        // One more than there may be.
        search.setSizeLimit(2);
        return search;
    }

    private SearchRequest search(Filter filter) {
        List<String> attributes = new ArrayList<>(AccountState.ATTRIBUTES);
        attributes.add(Members.NAME);
        attributes.add(people.id());
        attributes.add(people.username());
        attributes.addAll(people.displayNames());
        return new SearchRequest(people.base(), SearchScope.SUB, filter, attributes.toArray(String[]::new));
    }

    /** Who that is; empty if the entry has no identifier or no user name, and so cannot use the chat. */
    Optional<ExternalIdentity> identity(Entry entry, Optional<Boolean> administrator) {
        return entry.hasAttribute(people.username()) ? listed(entry, administrator) : Optional.empty();
    }

    /**
     * The same, but with an empty user name if the entry has none: only a new account needs one, and a missing name
     * does not mean that the person has left.
     */
    Optional<ExternalIdentity> listed(Entry entry, Optional<Boolean> administrator) {
        Optional<String> subject = subject(entry);
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        String username =
                Optional.ofNullable(entry.getAttributeValue(people.username())).orElse("");
        String displayName = people.displayNames().stream()
                .flatMap(attribute -> Stream.ofNullable(entry.getAttributeValue(attribute)))
                .findFirst()
                .orElse("");
        return Optional.of(
                new ExternalIdentity(LdapDirectory.PROVIDER, subject.get(), username, displayName, administrator));
    }

    private Optional<String> subject(Entry entry) {
        byte[] raw = entry.getAttributeValueBytes(people.id());
        if (raw == null || raw.length == 0) {
            return Optional.empty();
        }
        if (people.id().equalsIgnoreCase(BYTES) || !isPrintable(raw)) {
            // Read as text, different bytes could become the same.
            return Optional.of(HexFormat.of().formatHex(raw));
        }
        return Optional.ofNullable(entry.getAttributeValue(people.id()))
                .filter(value -> !value.isBlank())
                .map(value -> value.toLowerCase(Locale.ROOT));
    }

    private static boolean isPrintable(byte[] raw) {
        for (byte each : raw) {
            if (each < ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }
}
