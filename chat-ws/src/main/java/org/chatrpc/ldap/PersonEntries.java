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

/** The entries of people: how they are searched, and what they say. Thread-safe. */
final class PersonEntries {
    /** The only identifier in use whose values are bytes. */
    private static final String BYTES = "objectGUID";

    private final LdapPolicy.People people;

    PersonEntries(LdapPolicy.People people) {
        this.people = people;
    }

    /** Finds everybody who may use the chat. */
    SearchRequest everybody() throws LDAPException {
        return search(Filter.create(people.filter()));
    }

    /** Finds whoever signs in with this name. What it contains is a value and never a part of the filter. */
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
        attributes.add(people.id());
        attributes.add(people.username());
        attributes.addAll(people.displayNames());
        return new SearchRequest(people.base(), SearchScope.SUB, filter, attributes.toArray(String[]::new));
    }

    /** Who that is; empty if the entry has no identifier or no user name, and so cannot use the chat. */
    Optional<ExternalIdentity> identity(Entry entry, Optional<Boolean> administrator) {
        String username = entry.getAttributeValue(people.username());
        Optional<String> subject = subject(entry);
        if (username == null || subject.isEmpty()) {
            return Optional.empty();
        }
        String displayName = people.displayNames().stream()
                .flatMap(attribute -> Stream.ofNullable(entry.getAttributeValue(attribute)))
                .findFirst()
                .orElse("");
        return Optional.of(
                new ExternalIdentity(LdapDirectory.PROVIDER, subject.get(), username, displayName, administrator));
    }

    private Optional<String> subject(Entry entry) {
        if (people.id().equalsIgnoreCase(BYTES)) {
            return Optional.ofNullable(entry.getAttributeValueBytes(people.id()))
                    .filter(bytes -> bytes.length > 0)
                    .map(HexFormat.of()::formatHex);
        }
        return Optional.ofNullable(entry.getAttributeValue(people.id()))
                .filter(value -> !value.isBlank())
                .map(value -> value.toLowerCase(Locale.ROOT));
    }
}
