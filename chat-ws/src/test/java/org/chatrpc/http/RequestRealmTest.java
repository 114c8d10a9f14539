package org.chatrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.security.auth.login.FailedLoginException;
import org.chatrpc.account.identity.ContainerRealm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What containers do, one way or another, when they are asked to sign somebody in. */
class RequestRealmTest {
    private static final Set<String> ROLES = Set.of("chat-user", "chat-administrator");

    private final List<String> done = new ArrayList<>();
    private @Nullable Throwable failure;
    private @Nullable Principal principal;
    private boolean nameless;
    private boolean signsOut = true;

    private final RequestRealm realm = new RequestRealm(fake(HttpServletRequest.class, this::request));

    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments) throws Throwable;
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        answer.to(method.getName(), arguments == null ? new Object[0] : arguments)));
    }

    private @Nullable Object request(String method, Object[] arguments) throws Throwable {
        switch (method) {
            case "login" -> {
                done.add("login " + arguments[0]);
                if (failure != null) {
                    throw failure;
                }
                principal = nameless ? null : () -> String.valueOf(arguments[0]);
                return null;
            }
            case "getUserPrincipal" -> {
                return principal;
            }
            case "isUserInRole" -> {
                return arguments[0].equals("chat-user");
            }
            case "logout" -> {
                done.add("logout");
                principal = null;
                if (!signsOut) {
                    throw new ServletException("no");
                }
                return null;
            }
            case "getSession" -> {
                assertThat(arguments).containsExactly(false);
                return fake(HttpSession.class, this::session);
            }
            default -> throw new AssertionError(method);
        }
    }

    private @Nullable Object session(String method, Object[] arguments) {
        done.add("session " + method);
        return null;
    }

    @Test
    void somebodyWhoSignedInIsForgottenAtOnce() {
        assertThat(realm.authenticate("ann", "secret", ROLES))
                .contains(new ContainerRealm.Member("ann", Set.of("chat-user")));
        assertThat(done).containsExactly("login ann", "logout", "session invalidate");
        assertThat(realm.authenticate("bob", "secret", ROLES)).isPresent();
    }

    @Test
    void aContainerRefusesWithoutACauseOrWithThatOfALogin() {
        failure = new ServletException("Login failed");
        assertThat(realm.authenticate("ann", "guess", ROLES)).isEmpty();
        failure = new ServletException("Login failed", new FailedLoginException("no"));
        assertThat(realm.authenticate("ann", "guess", ROLES)).isEmpty();
        assertThat(done).doesNotContain("logout");
    }

    @Test
    void anythingElseIsAFailureOfTheContainer() {
        failure = new ServletException("Login failed", new IOException("connection refused"));
        assertThatIllegalStateException().isThrownBy(() -> realm.authenticate("ann", "secret", ROLES));
        failure = new SecurityException("no realm");
        assertThatThrownBy(() -> realm.authenticate("ann", "secret", ROLES)).isSameAs(failure);
        failure = null;
        nameless = true;
        assertThatIllegalStateException().isThrownBy(() -> realm.authenticate("ann", "secret", ROLES));
        nameless = false;
        signsOut = false;
        assertThatIllegalStateException().isThrownBy(() -> realm.authenticate("ann", "secret", ROLES));
    }

    @Test
    void somebodyWhomTheContainerSignedInItselfIsNotTheOneWhoSignsIn() {
        principal = () -> "proxy";
        assertThatIllegalStateException().isThrownBy(() -> realm.authenticate("ann", "secret", ROLES));
        assertThat(done).isEmpty();
    }
}
