package org.chatrpc.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SignInWithToken;
import org.chatrpc.keycloak.Browser.Identity;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server with a provider that organisations have, with the realm of {@code src/test/resources/keycloak}. */
class KeycloakIT {
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private ServerProcess server(Keycloak keycloak) {
        return ServerLaunch.in(folder.resolve("server"))
                .setting("chat.auth", "internal,oidc")
                .setting("chat.oidc.issuer", keycloak.issuer())
                .setting("chat.oidc.clientId", "chat-desktop")
                .setting("chat.oidc.audience", "chat-api")
                .setting("chat.oidc.administratorGroup", "chat-administrators")
                .setting("chat.oidc.refetchSeconds", "1")
                .start();
    }

    private static Session signIn(Remote remote, String token, Optional<String> nonce) throws Exception {
        SignInWithToken request = new SignInWithToken();
        request.setIdentityToken(token);
        nonce.ifPresent(request::setNonce);
        return remote.untilAnswered((ChatPort port) -> port.signInWithToken(request))
                .getSession();
    }

    private static Session signIn(Remote remote, Identity identity) throws Exception {
        return signIn(remote, identity.token(), Optional.of(identity.nonce()));
    }

    /** One test, as Keycloak needs long to start. */
    @Test
    void peopleAndProgramsOfKeycloakSignIn() throws Exception {
        try (Keycloak keycloak = Keycloak.start(folder);
                ServerProcess server = server(keycloak)) {
            Remote remote = new Remote(server.service().toString(), () -> false);

            Identity lena = new Browser(keycloak).signIn("lena", PASSWORD).orElseThrow();
            Session session = signIn(remote, lena);
            assertThat(session.getUsername()).isEqualTo("lena");
            assertThat(session.getDisplayName()).isEqualTo("Lena Berg");
            assertThat(session.isAdministrator()).isTrue();
            assertThatThrownBy(() -> signIn(remote, lena)).hasMessageContaining("used before");
            Identity other = new Browser(keycloak).signIn("lena", PASSWORD).orElseThrow();
            assertThatThrownBy(() -> signIn(remote, other.token(), Optional.of(lena.nonce())))
                    .hasMessageContaining("TOKEN_REFUSED")
                    .hasMessageContaining("nonce");

            Session program = signIn(remote, keycloak.tokenOfProgram(), Optional.empty());
            assertThat(program.getUsername()).isEqualTo("service-account-chat-bot");
            assertThat(program.isAdministrator()).isFalse();
            assertThatThrownBy(() -> signIn(remote, other.token(), Optional.empty()))
                    .hasMessageContaining("TOKEN_REFUSED");

            assertThat(new Browser(keycloak).signIn("dora", PASSWORD)).isEmpty();
            assertThat(new Browser(keycloak).signIn("lena", "wrong")).isEmpty();

            keycloak.rotateKey();
            Identity rotated = new Browser(keycloak).signIn("lena", PASSWORD).orElseThrow();
            assertThat(keyOf(rotated)).isNotEqualTo(keyOf(lena));
            assertThat(signIn(remote, rotated).getUsername()).isEqualTo("lena");
            // One that was signed with the key before, which is still published.
            assertThat(signIn(remote, other).getUsername()).isEqualTo("lena");

            keycloak.disable("lena");
            assertThat(new Browser(keycloak).signIn("lena", PASSWORD)).isEmpty();
            ListRooms rooms = new ListRooms();
            rooms.setToken(session.getToken());
            assertThat(remote.untilAnswered((ChatPort port) -> port.listRooms(rooms))
                            .getRoom())
                    .as("who is signed in stays so")
                    .isNotEmpty();
        }
    }

    /** The header, which names the key. */
    private static String keyOf(Identity identity) {
        return identity.token().substring(0, identity.token().indexOf('.'));
    }
}
