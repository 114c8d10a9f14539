package org.chatrpc.ldap;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnectionPool;
import com.unboundid.ldap.sdk.LDAPException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The group whose members administer the server. It is read at most once a minute, because each sign-in needs it. If it
 * cannot be read, or has no members, the directory does not determine who is an administrator, and no one loses the
 * role for that reason. Thread-safe.
 */
final class AdministratorGroup {
    private static final Logger LOGGER = System.getLogger(AdministratorGroup.class.getName());
    private static final Duration CACHE_TTL = Duration.ofMinutes(1);

    private final LdapPolicy policy;
    /** Replaced as a whole; several threads may read the group at the same time. */
    private volatile @Nullable Read last;

    /**
     * @param members empty if they could not be read
     * @param at by {@link System#nanoTime}
     */
    private record Read(Optional<Members> members, long at) {}

    AdministratorGroup(LdapPolicy policy) {
        this.policy = policy;
    }

    /** Whether the person of this entry is in the group; empty if the directory does not determine it. */
    Optional<Boolean> contains(Entry person, LDAPConnectionPool pool, Deadline deadline) throws LDAPException {
        if (policy.administrators().isEmpty()) {
            return Optional.empty();
        }
        Read known = last;
        Optional<Members> members = known != null && System.nanoTime() - known.at() < CACHE_TTL.toNanos()
                ? known.members()
                : read(pool, deadline);
        return members.isEmpty() ? Optional.empty() : Optional.of(members.get().has(person));
    }

    /** Reads the members again. */
    Optional<Members> read(LDAPConnectionPool pool, Deadline deadline) {
        Optional<Members> members = policy.administrators().flatMap(group -> members(group, pool, deadline));
        last = new Read(members, System.nanoTime());
        return members;
    }

    private Optional<Members> members(String group, LDAPConnectionPool pool, Deadline deadline) {
        try {
            Members members = new GroupMembers(pool, deadline, policy.groupDepth(), Set.of()).of(group);
            if (!members.isEmpty()) {
                return Optional.of(members);
            }
            warn("it has no members that may be read");
        } catch (LDAPException e) {
            warn(e.getResultCode().getName());
        }
        return Optional.empty();
    }

    private static void warn(String reason) {
        LOGGER.log(
                Level.WARNING,
                "The group of administrators cannot be read from the directory, so no administrator is added or"
                        + " removed: {0}",
                reason);
    }
}
