package org.chatrpc.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Signing in with tokens, on a whole chat. */
@Timeout(120)
class ProviderSignInTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    private final TestProvider provider = new TestProvider();

    @TempDir
    Path folder;

    private Chat chat(DatabaseConfig database) {
        return new Chat(
                        database,
                        ChatOptions.defaults()
                                .with(provider.policy())
                                .with(Clock.fixed(TestProvider.NOW, ZoneOffset.UTC)))
                .ready();
    }

    private Chat chat() {
        return chat(SqliteTemplate.databaseAt(folder.resolve("chat.db")));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private static NewSession signIn(Chat chat, String token, String nonce) {
        return chat.provider.signIn(
                token, Optional.of(nonce), HOME, UUID.randomUUID().toString());
    }

    @Test
    void theFirstSignInMakesAnAccountAndTheNextFindsIt() {
        try (Chat chat = chat()) {
            NewSession first = signIn(chat, provider.sign(provider.idClaims("1")), "1");
            assertThat(first.account().username()).isEqualTo("lena");
            assertThat(first.account().displayName()).isEqualTo("Lena Berg");
            NewSession next =
                    signIn(chat, provider.sign(provider.idClaims("2").claim("preferred_username", "lena.berg")), "2");
            assertThat(next.account().username()).isEqualTo("lena");
            assertThat(chat.sessions.of("lena")).hasSize(2);
        }
    }

    @Test
    void anIdTokenOpensOneSessionOnly() {
        try (Chat chat = chat()) {
            String token = provider.sign(provider.idClaims("1"));
            signIn(chat, token, "1");
            assertThat(assertRefused(Problem.TOKEN_REFUSED, () -> signIn(chat, token, "1")))
                    .hasMessageContaining("used before");
        }
    }

    /** The call runs again if this node has not applied yet what another one did. */
    @Test
    void theSameCallMayUseItsTokenAgain() {
        try (Chat chat = chat()) {
            String token = provider.sign(provider.idClaims("1"));
            chat.provider.signIn(token, Optional.of("1"), HOME, "this call");
            assertThat(chat.provider
                            .signIn(token, Optional.of("1"), HOME, "this call")
                            .account()
                            .username())
                    .isEqualTo("lena");
        }
    }

    @Test
    void anAccessTokenOpensASessionEachTime() {
        try (Chat chat = chat()) {
            String token = provider.sign(provider.claims(TestProvider.PROGRAMS));
            for (int i = 1; i <= 2; i++) {
                chat.provider.signIn(token, Optional.empty(), HOME, "call " + i);
                assertThat(chat.sessions.of("lena")).hasSize(i);
            }
        }
    }

    @Test
    void theProviderSaysWhoAdministersTheServer() {
        try (Chat chat = chat()) {
            chat.register("ann");
            JWTClaimsSet.Builder claims =
                    provider.idClaims("1").claim("realm_access", Map.of("roles", List.of("user", "chat-admin")));
            assertThat(signIn(chat, provider.sign(claims), "1").account().administrator())
                    .isTrue();
            assertThat(signIn(chat, provider.sign(provider.idClaims("2")), "2")
                            .account()
                            .administrator())
                    .isFalse();
        }
    }

    @Test
    void aTokenThatSaysNothingOfGroupsMakesAndTakesNoAdministrator() {
        try (Chat chat = chat()) {
            chat.register("ann");
            JWTClaimsSet.Builder claims =
                    provider.idClaims("1").claim("realm_access", Map.of("roles", List.of("chat-admin")));
            signIn(chat, provider.sign(claims), "1");
            String silent = provider.sign(provider.idClaims("2").claim("realm_access", null));
            assertThat(signIn(chat, silent, "2").account().administrator()).isTrue();
            String empty = provider.sign(provider.idClaims("3").claim("realm_access", Map.of("roles", List.of())));
            assertThat(signIn(chat, empty, "3").account().administrator()).isFalse();
        }
    }

    @Test
    void aTokenIsNotUsedUpByWhatIsRefusedForAWhile() {
        ChatOptions slow = ChatOptions.defaults()
                .with(provider.policy())
                .with(Clock.fixed(TestProvider.NOW, ZoneOffset.UTC))
                .with(Map.of(RateClass.SIGN_INS, new Rate(1, Duration.ofHours(1), 1)));
        DatabaseConfig database = SqliteTemplate.databaseAt(folder.resolve("chat.db"));
        String token = provider.sign(provider.idClaims("2"));
        try (Chat chat = new Chat(database, slow).ready()) {
            signIn(chat, provider.sign(provider.idClaims("1")), "1");
            assertRefused(Problem.RATE_LIMITED, () -> signIn(chat, token, "2"));
        }
        try (Chat chat = chat(database)) {
            assertThat(signIn(chat, token, "2").account().username()).isEqualTo("lena");
        }
    }

    @Test
    void anAccountOfTheChatIsNotTakenOver() {
        try (Chat chat = chat()) {
            chat.register("lena");
            assertRefused(Problem.USERNAME_TAKEN, () -> signIn(chat, provider.sign(provider.idClaims("1")), "1"));
        }
    }

    @Test
    void aTokenWithoutAUsernameIsRefused() {
        try (Chat chat = chat()) {
            String token = provider.sign(provider.idClaims("1").claim("preferred_username", null));
            assertThat(assertRefused(Problem.TOKEN_REFUSED, () -> signIn(chat, token, "1")))
                    .hasMessageContaining("preferred_username");
        }
    }

    @Test
    void aServerWithoutAProviderAcceptsNoTokens() {
        try (Chat chat = new Chat(folder).ready()) {
            assertRefused(Problem.TOKEN_REFUSED, () -> signIn(chat, provider.sign(provider.idClaims("1")), "1"));
            assertThat(chat.provider.offer(Network.of("192.0.2.1"))).isEmpty();
        }
    }

    @Test
    void tokensAndNoncesHaveALimit() {
        try (Chat chat = chat()) {
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> signIn(chat, "x".repeat(16_385), "1"))
                            .field())
                    .contains("identityToken");
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> signIn(chat, "x", "1".repeat(257)))
                            .field())
                    .contains("nonce");
        }
    }

    @Test
    void anIdTokenThatOneNodeTookIsRefusedByTheOther() {
        DatabaseConfig shared = PostgresServer.newDatabase();
        try (Chat one = chat(shared);
                Chat other = chat(shared)) {
            String token = provider.sign(provider.idClaims("1"));
            signIn(one, token, "1");
            assertThat(assertRefused(Problem.TOKEN_REFUSED, () -> signIn(other, token, "1")))
                    .hasMessageContaining("used before");
        }
    }
}
