package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPRequest;
import com.unboundid.ldap.sdk.ResultCode;
import java.time.Duration;

/** Until when several requests must be answered together. Immutable. */
final class Deadline {
    private final long end;
    private final Duration each;

    /**
     * @param each the limit of a single answer
     */
    Deadline(Duration total, Duration each) {
        this.end = System.nanoTime() + total.toNanos();
        this.each = each;
    }

    /** The request with the time that is left for its answer. */
    <R extends LDAPRequest> R limited(R request) throws LDAPException {
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new LDAPException(ResultCode.TIMEOUT, "The directory took too long");
        }
        request.setResponseTimeoutMillis(Math.min(left, each.toMillis()));
        return request;
    }
}
