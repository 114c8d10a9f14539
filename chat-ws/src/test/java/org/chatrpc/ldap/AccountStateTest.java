package org.chatrpc.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import java.time.Instant;
import org.chatrpc.testing.TestDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an entry of the directory stops letting anybody in. */
class AccountStateTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private static boolean isOut(String attribute, String value) {
        return AccountState.isOut(new Entry(TestDirectory.dn("ann"), new Attribute(attribute, value)), NOON);
    }

    /** 2026-11-30 is the day 20787 since 1970, and noon is 134405136000000000 since 1601. */
    @ParameterizedTest
    @CsvSource({
        "accountExpires, 134405136000000000",
        "accountExpires, 1",
        "shadowExpire, 20787",
        "shadowExpire, 1",
        "krbPrincipalExpiration, 20261130120000Z",
        "krbPrincipalExpiration, 20261130140000+0200",
        "pwdEndTime, 20261130115959.9Z",
        "loginExpirationTime, 19991231235959Z"
    })
    void whoeverHasExpiredIsOut(String attribute, String value) {
        assertThat(isOut(attribute, value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "accountExpires, 134405136010000000",
        "accountExpires, 0",
        "accountExpires, 9223372036854775807",
        "accountExpires, never",
        "shadowExpire, 20788",
        "shadowExpire, -1",
        "shadowExpire, 0",
        "krbPrincipalExpiration, 20261130120001Z",
        "krbPrincipalExpiration, 19700101000000Z",
        "krbPrincipalExpiration, soon",
        "krbPasswordExpiration, 20240101000000Z",
        "pwdEndTime, 99991231235959Z"
    })
    void whoeverExpiresLaterOrNeverStays(String attribute, String value) {
        assertThat(isOut(attribute, value)).isFalse();
    }

    @Test
    void everythingThatIsLookedAtIsAskedFor() {
        assertThat(AccountState.ATTRIBUTES)
                .contains("accountExpires", "shadowExpire", "krbPrincipalExpiration", "pwdEndTime", "nsAccountLock");
    }
}
