package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an entry is disabled or has expired, by the attributes of common directories. A temporary lock after wrong
 * passwords, and an expired password, do not count: those attributes are ignored.
 */
final class AccountState {
    /** Of Active Directory. */
    private static final String CONTROL = "userAccountControl";

    private static final int DISABLED = 2;
    /** Of 389 Directory Server and FreeIPA. */
    private static final String NS_LOCK = "nsAccountLock";
    /** Of eDirectory. */
    private static final String LOGIN_DISABLED = "loginDisabled";
    /** Of OpenLDAP: since when it is locked after wrong passwords, or this for what an administrator locked. */
    private static final String LOCKED_SINCE = "pwdAccountLockedTime";

    private static final String LOCKED_FOR_GOOD = "000001010000Z";

    /** Of Active Directory: tenths of a microsecond since 1601; 0 and the greatest number mean never. */
    private static final String AD_EXPIRES = "accountExpires";

    private static final long AD_UNITS_PER_SECOND = 10_000_000;
    private static final long AD_EPOCH_SECOND = -11_644_473_600L;

    /** Of RFC 2307: the day, counted from 1970. */
    private static final String SHADOW_EXPIRES = "shadowExpire";

    /** Times at which an account ends: of FreeIPA and other Kerberos servers, of password policies, and of eDirectory. */
    private static final List<String> EXPIRES = List.of("krbPrincipalExpiration", "pwdEndTime", "loginExpirationTime");

    /** Operational ones among them are returned only if they are asked for. */
    static final List<String> ATTRIBUTES = Stream.concat(
                    Stream.of(CONTROL, NS_LOCK, LOGIN_DISABLED, LOCKED_SINCE, AD_EXPIRES, SHADOW_EXPIRES),
                    EXPIRES.stream())
            .toList();

    private AccountState() {}

    /** Whether the owner of this entry may not use any service at this time. */
    static boolean isOut(Entry entry, Instant now) {
        return isDisabled(entry) || isExpired(entry, now);
    }

    private static boolean isDisabled(Entry entry) {
        Integer control = entry.getAttributeValueAsInteger(CONTROL);
        return (control != null && (control & DISABLED) != 0)
                || "true".equalsIgnoreCase(entry.getAttributeValue(NS_LOCK))
                || "true".equalsIgnoreCase(entry.getAttributeValue(LOGIN_DISABLED))
                || LOCKED_FOR_GOOD.equals(entry.getAttributeValue(LOCKED_SINCE));
    }

    /** Unparsable values, and 1970, which some directories use for "never", are ignored. */
    private static boolean isExpired(Entry entry, Instant now) {
        Long inTenths = entry.getAttributeValueAsLong(AD_EXPIRES);
        Long day = entry.getAttributeValueAsLong(SHADOW_EXPIRES);
        return (inTenths != null && inTenths > 0 && !ofActiveDirectory(inTenths).isAfter(now))
                || (day != null
                        && day > 0
                        && day <= now.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay())
                || EXPIRES.stream().anyMatch(attribute -> isPast(entry.getAttributeValueAsDate(attribute), now));
    }

    private static Instant ofActiveDirectory(long inTenths) {
        return Instant.ofEpochSecond(AD_EPOCH_SECOND + inTenths / AD_UNITS_PER_SECOND);
    }

    private static boolean isPast(@Nullable Date end, Instant now) {
        return end != null
                && end.toInstant().isAfter(Instant.EPOCH)
                && !end.toInstant().isAfter(now);
    }
}
