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
     * Whose password this is, according to the container, which has forgotten the person again on return; empty if it refuses.
     * Containers refuse in the same way whether the password is wrong or the realm cannot be asked. May wait for the realm as long
     * as the container lets it.
     *
     * @param roles those to look up
     * @throws RuntimeException of any kind if the container fails otherwise
     */
    Optional<Member> authenticate(String name, String password, Set<String> roles);

    /**
     * Somebody in the realm.
     *
     * @param name as the container calls that person
     * @param roles those of the ones looked up that the person has
     */
    record Member(String name, Set<String> roles) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }
}
