package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import java.util.List;

/**
 * Whether somebody's entry is disabled, as the directories in use say it. That an account is locked for a while after wrong
 * passwords is nothing of the kind: those attributes are not looked at.
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

    /** Operational ones among them are returned only if they are asked for. */
    static final List<String> ATTRIBUTES = List.of(CONTROL, NS_LOCK, LOGIN_DISABLED, LOCKED_SINCE);

    private AccountState() {}

    static boolean isDisabled(Entry entry) {
        Integer control = entry.getAttributeValueAsInteger(CONTROL);
        return (control != null && (control & DISABLED) != 0)
                || "true".equalsIgnoreCase(entry.getAttributeValue(NS_LOCK))
                || "true".equalsIgnoreCase(entry.getAttributeValue(LOGIN_DISABLED))
                || LOCKED_FOR_GOOD.equals(entry.getAttributeValue(LOCKED_SINCE));
    }
}
