package org.chatrpc.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.testing.TestDirectory;
import org.junit.jupiter.api.Test;

/** What an entry of the directory says of somebody. */
class PersonEntriesTest {
    @Test
    void identifiersThatAreNoTextAreToldApart() {
        PersonEntries entries = new PersonEntries(new LdapPolicy.People(
                TestDirectory.PEOPLE, "(objectClass=*)", List.of("uid"), "guid", "uid", List.of("cn")));
        for (Map.Entry<String, byte[]> each : Map.of(
                        "ff01", new byte[] {(byte) 0xff, 1},
                        "fe01", new byte[] {(byte) 0xfe, 1},
                        "ab-1", new byte[] {'A', 'b', '-', '1'})
                .entrySet()) {
            Entry entry = new Entry(TestDirectory.dn("ann"), new Attribute("uid", "ann"));
            entry.addAttribute("guid", each.getValue());
            assertThat(entries.identity(entry, Optional.empty()))
                    .map(ExternalIdentity::subject)
                    .contains(each.getKey());
        }
    }
}
