package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Duration;

/** A common deadline for several requests. Immutable. */
final class Deadline {
    private final long end;
    private final Duration each;

    /** @param each the limit for a single response */
    Deadline(Duration total, Duration each) {
        this.end = System.nanoTime() + total.toNanos();
        this.each = each;
    }

    /** The request with the remaining time as its response timeout. */
    <R extends LDAPRequest> R limited(R request) throws LDAPException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new LDAPException(ResultCode.TIMEOUT, "The directory took too long");
        }
        request.setResponseTimeoutMillis(Math.min(left, each.toMillis()));
        return request;
    }
}
