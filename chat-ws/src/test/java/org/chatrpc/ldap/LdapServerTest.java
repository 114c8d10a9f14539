package org.chatrpc.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a directory listens, as the setting says it. */
class LdapServerTest {
    @Test
    void urlsOfServers() {
        assertThat(LdapServer.parse("ldaps://one.example, ldap://two.example:1389/"))
                .contains(
                        List.of(new LdapServer("one.example", 636, true), new LdapServer("two.example", 1389, false)));
        for (String bad : List.of("http://one", "ldap:one", "ldap://", "ldaps://one/dc=example", "ldap://u@one", ",")) {
            assertThat(LdapServer.parse(bad)).as(bad).isEmpty();
        }
    }
}
