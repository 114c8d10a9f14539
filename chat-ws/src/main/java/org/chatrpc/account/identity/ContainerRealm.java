package org.chatrpc.account.identity;

import java.util.Optional;
import java.util.Set;

/**
 * The realm of the container in which this application runs, as the request of one call reaches it. Used only by the thread of that
 * request, and not after the call.
 */
@FunctionalInterface
public interface ContainerRealm {
    /** Of a call that came without a container. */
    ContainerRealm NONE = (name, password, roles) -> {
        throw new IllegalStateException("This call has not come through a container");
    };

    /**
     * The person whom the container authenticates with this password; empty if it refuses. The container has signed the
     * person out again on return. Containers do not distinguish between a wrong password and an unavailable realm. May
     * wait for the realm as long as the container allows.
     *
     * @param roles those to look up
     * @throws RuntimeException of any kind if the container fails otherwise
     */
    Optional<Member> authenticate(String name, String password, Set<String> roles);

    /**
     * A person in the realm.
     *
     * @param name the container's name for the person
     * @param roles the roles that the person has, of those looked up
     */
    record Member(String name, Set<String> roles) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }
}
