package org.chatrpc.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.login.LoginException;
import org.chatrpc.account.identity.ContainerRealm;

/**
 * The realm of the container, reached by a request of it: signs the caller in, reads the roles, and signs the caller
 * out again, so that the container keeps no state. Used by the thread of the request.
 */
final class RequestRealm implements ContainerRealm {
    private final HttpServletRequest request;

    RequestRealm(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public Optional<Member> authenticate(String name, String password, Set<String> roles) {
        if (request.getUserPrincipal() != null) {
            // Otherwise the container would refuse in the same way as for a wrong password.
            throw new IllegalStateException("The container has signed in the caller of this address itself");
        }
        try {
            return login(name, password) ? Optional.of(member(roles)) : Optional.empty();
        } finally {
            forget();
        }
    }

    /** Whether the container authenticates the person. */
    private boolean login(String name, String password) {
        try {
            request.login(name, password);
            return true;
        } catch (ServletException refusal) {
            // Most containers do not report a cause.
            if (refusal.getCause() == null || refusal.getCause() instanceof LoginException) {
                return false;
            }
            throw new IllegalStateException("The container cannot ask its realm", refusal.getCause());
        }
    }

    private Member member(Set<String> roles) {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("The container has let in somebody without a name");
        }
        return new Member(
                principal.getName(),
                roles.stream().filter(request::isUserInRole).collect(Collectors.toSet()));
    }

    /** Some containers keep who has signed in with a session, and send its cookie. */
    private void forget() {
        try {
            if (request.getUserPrincipal() != null) {
                request.logout();
            }
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } catch (ServletException e) {
            throw new IllegalStateException("The container does not sign out", e);
        }
    }
}
