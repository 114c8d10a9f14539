package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.Fault;
import org.chatrpc.contract.GetSignInOptions;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SessionInfo;
import org.chatrpc.contract.SignInWithToken;
import org.chatrpc.contract.UploadPart;
import org.chatrpc.contract.User;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class AccountsIT {
    /** Those with which a session begins. */
    private static final Set<Class<?>> OPEN_TO_ALL =
            Set.of(Login.class, Register.class, GetSignInOptions.class, SignInWithToken.class);
    /** What nobody learns of others. */
    private static final String[] ONLY_FOR_ONESELF = {"status", "auditor"};

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeEach
    void ready() {
        DeployedChat.awaitReady(base);
    }

    @Test
    void registerOpensASession() throws ChatFault {
        Register request = register(Person.freshName("ada"), "long enough");
        request.setDisplayName("Ada Lovelace ❤");
        request.setClientName("acceptance test");
        Session session = Person.port(base).register(request).getSession();
        assertThat(session.getUsername()).isEqualTo(request.getUsername());
        assertThat(session.getDisplayName()).isEqualTo("Ada Lovelace ❤");
        assertThat(session.getToken()).hasSizeGreaterThan(40);
        assertThat(session.getSessionId()).isNotEqualTo(session.getToken()).isNotEmpty();
        assertThat(session.getExpiresAt()).isAfter(Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void withoutADisplayNameTheUsernameIsShown() throws ChatFault {
        for (String left : new String[] {null, "", "?"}) {
            Register request = register(Person.freshName("ada"), "long enough");
            request.setDisplayName(left);
            assertThat(Person.port(base).register(request).getSession().getDisplayName())
                    .isEqualTo(request.getUsername());
        }
    }

    @Test
    void aUsernameCanBeRegisteredOnlyOnce() throws ChatFault {
        Person first = Person.signUp(base, "ada");
        ChatPort port = Person.port(base);
        assertFault("USERNAME_TAKEN", "username", () -> port.register(register(first.username(), "long enough")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Ada", "a b", "ä-name", "x@y", "abcdefghijklmnopqrstuvwxyz-1234567"})
    void anInvalidUsernameIsRefused(String username) {
        ChatPort port = Person.port(base);
        assertFault("INVALID_VALUE", "username", () -> port.register(register(username, "long enough")));
    }

    @Test
    void aPasswordHasEightCharacters() {
        ChatPort port = Person.port(base);
        String username = Person.freshName("ada");
        assertFault("INVALID_VALUE", "password", () -> port.register(register(username, "7 chars")));
        assertFault("INVALID_VALUE", "password", () -> port.register(register(username, null)));
    }

    @Test
    void anUnknownUserAndAWrongPasswordGetTheSameFault() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        ChatPort port = Person.port(base);
        Fault wrong =
                assertFault("WRONG_CREDENTIALS", () -> port.login(Person.login(ada.username(), "wrong password")));
        Fault unknown =
                assertFault("WRONG_CREDENTIALS", () -> port.login(Person.login("nobody-here", "wrong password")));
        assertThat(unknown).usingRecursiveComparison().isEqualTo(wrong);
    }

    @Test
    void manyWrongPasswordsSlowDownThisAccountOnly() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Person bob = Person.signUp(base, "bob");
        ChatPort port = Person.port(base);
        for (int i = 0; i < 5; i++) {
            assertFault("WRONG_CREDENTIALS", () -> port.login(Person.login(ada.username(), "wrong password")));
        }
        Fault slowed = null;
        for (int i = 0; i < 5 && slowed == null; i++) {
            try {
                port.login(Person.login(ada.username(), "wrong password"));
            } catch (ChatFault fault) {
                slowed = fault.getFaultInfo().getCode().equals("TOO_MANY_ATTEMPTS") ? fault.getFaultInfo() : null;
            }
        }
        assertThat(slowed).isNotNull();
        assertThat(slowed.isRetryable()).isTrue();
        assertThat(slowed.getRetryAfterMillis()).isPositive();
        assertThat(bob.signInAgain(base).token()).isNotEqualTo(bob.token());
    }

    @Test
    void logoutEndsTheSessionAndNoOther() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Person elsewhere = ada.signInAgain(base);
        ada.account().logout();
        assertFault("UNAUTHENTICATED", "token", ada.account()::listSessions);
        assertThat(elsewhere.account().listSessions().getSession()).hasSize(1);
    }

    @Test
    void sessionsAreListedNewestFirstAndRevoked() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Login request = Person.login(ada.username(), Person.PASSWORD);
        request.setClientName("the phone");
        Session phone = ada.port().login(request).getSession();

        List<SessionInfo> sessions = ada.account().listSessions().getSession();
        assertThat(sessions)
                .extracting(SessionInfo::getSessionId)
                .containsExactly(phone.getSessionId(), ada.session().getSessionId());
        assertThat(sessions).extracting(SessionInfo::isCurrent).containsExactly(false, true);
        assertThat(sessions.get(0).getClientName()).isEqualTo("the phone");
        assertThat(sessions.get(0).getAddress()).isNotBlank();
        assertThat(sessions.get(1).getClientName()).isNull();

        ada.account().revokeSession(phone.getSessionId());
        assertThat(ada.account().listSessions().getSession()).hasSize(1);
        assertFault("NO_SUCH_SESSION", "sessionId", () -> ada.account().revokeSession(phone.getSessionId()));
    }

    @Test
    void nobodyRevokesAnothersSession() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Person bob = Person.signUp(base, "bob");
        assertFault(
                "NO_SUCH_SESSION",
                () -> bob.account().revokeSession(ada.session().getSessionId()));
        assertThat(ada.account().listSessions().getSession()).hasSize(1);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Person elsewhere = ada.signInAgain(base);
        assertFault(
                "WRONG_CREDENTIALS",
                "oldPassword",
                () -> ada.account().changePassword("not this one", "another password"));
        assertFault("INVALID_VALUE", "newPassword", () -> ada.account().changePassword(Person.PASSWORD, "short"));
        ada.account().changePassword(Person.PASSWORD, "another password");
        assertFault("UNAUTHENTICATED", elsewhere.account()::listSessions);
        assertThat(ada.account().listSessions().getSession()).hasSize(1);
        assertFault("WRONG_CREDENTIALS", () -> ada.signInAgain(base));
        ada.port().login(Person.login(ada.username(), "another password"));
    }

    @Test
    void peopleAreFoundByPartOfTheirName() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        String part = ada.username().substring(4);
        assertThat(ada.account().listUsers(part.toUpperCase(Locale.ROOT), null).getUser())
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.getUsername()).isEqualTo(ada.username());
                    assertThat(user.getPresence()).isEqualTo("ONLINE");
                });
        Person.signUp(base, "bob");
        assertThat(ada.account().listUsers(null, 1).getUser()).hasSize(1);
        assertThat(ada.account().listUsers(null, 1).isHasMore()).isTrue();
        assertThat(ada.account().listUsers(null, null).getUser())
                .extracting(User::getUsername)
                .isSorted();
        assertFault("INVALID_VALUE", "limit", () -> ada.account().listUsers(null, 0));
    }

    @Test
    void aNewDisplayNameIsShownEverywhereAndSentToEverybody() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        Person bob = Person.signUp(base, "bob");
        ada.send("general", "before");
        String cursor = bob.now();

        User changed = ada.account().updateProfile("Ada  Lovelace 👋");
        assertThat(changed.getUsername()).isEqualTo(ada.username());
        assertThat(changed.getDisplayName()).isEqualTo("Ada  Lovelace 👋");
        assertThat(changed.getPresence()).isEqualTo("ONLINE");
        assertThat(changed.isAuditor()).isFalse();

        assertThat(bob.receive(cursor, 5, null).getEvent()).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo("USER_UPDATED");
            assertThat(event.getActor()).isEqualTo(ada.username());
            assertThat(event.getRoom()).isNull();
            assertThat(event.getUser().isAuditor()).isNull();
            assertThat(event.getUser())
                    .usingRecursiveComparison()
                    .ignoringFields(ONLY_FOR_ONESELF)
                    .isEqualTo(changed);
        });
        assertThat(bob.account().listUsers(ada.username(), null).getUser())
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields(ONLY_FOR_ONESELF)
                .isEqualTo(changed);
        assertThat(bob.history("general", null, null, 1).getMessage())
                .extracting(Message::getAuthorName)
                .containsExactly("Ada  Lovelace 👋");
        assertThat(bob.openDirect(ada.username()).getTitle()).isEqualTo("Ada  Lovelace 👋");
        assertThat(ada.signInAgain(base).session().getDisplayName()).isEqualTo("Ada  Lovelace 👋");
    }

    @Test
    void settingTheSameDisplayNameCausesNoEvent() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        ada.account().updateProfile("Ada");
        String cursor = ada.now();
        assertThat(ada.account().updateProfile("Ada").getDisplayName()).isEqualTo("Ada");
        assertThat(ada.receive(cursor, null, null).getEvent()).isEmpty();
    }

    @Test
    void aDisplayNameHasItsLimits() throws ChatFault {
        Person ada = Person.signUp(base, "ada");
        for (String bad : new String[] {null, "", " \t", "x".repeat(65)}) {
            assertFault("INVALID_VALUE", "displayName", () -> ada.account().updateProfile(bad));
        }
        assertThat(assertFault("INVALID_VALUE", () -> ada.account().updateProfile("x".repeat(65)))
                        .getMessage())
                .contains("64");
        assertThat(ada.account().updateProfile("😀".repeat(64)).getDisplayName())
                .hasSize(128);
    }

    @Test
    void everyOtherOperationAsksForAToken() throws ReflectiveOperationException {
        ChatPort port = Person.port(base);
        int asked = 0;
        for (Method operation : ChatPort.class.getMethods()) {
            Object request = operation.getParameterTypes()[0].getConstructor().newInstance();
            if (OPEN_TO_ALL.contains(request.getClass())) {
                continue;
            }
            if (request instanceof UploadPart part) {
                part.setContent(new byte[1]); // Bytes are part of the form, which is checked first.
            }
            request.getClass().getMethod("setToken", String.class).invoke(request, "not-a-token");
            assertFault("UNAUTHENTICATED", "token", () -> {
                try {
                    operation.invoke(port, request);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
            asked++;
        }
        assertThat(asked).isGreaterThan(20).isEqualTo(ChatPort.class.getMethods().length - OPEN_TO_ALL.size());
    }

    private static Register register(String username, String password) {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(password);
        return request;
    }
}
