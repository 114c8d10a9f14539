package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import jakarta.xml.ws.BindingProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.Session;
import org.chatrpc.testing.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation's people sign in with the passwords of its directory. */
class DirectoryIT {
    private static final Duration SOON = Duration.ofMinutes(4);
    private static final String OWN = "correct horse";
    private static final String TEAM = "cn=team,ou=groups," + TestDirectory.BASE;

    @TempDir
    Path folder;

    private TestEngine engine;

    @BeforeEach
    void chooseEngine() {
        engine = new TestEngine(folder);
    }

    @AfterEach
    void stopEngine() {
        engine.close();
    }

    private Map<String, String> settings(TestDirectory directory) {
        Map<String, String> settings = new LinkedHashMap<>(engine.environment());
        settings.put("CHAT_AUTH", "ldap");
        settings.put("CHAT_LDAP_URLS", "ldaps://localhost:" + directory.tlsPort());
        settings.put("CHAT_LDAP_TRUSTED_CERTIFICATES", directory.certificate().toString());
        settings.put("CHAT_LDAP_BIND_DN", TestDirectory.SEARCHER);
        settings.put("CHAT_LDAP_BIND_PASSWORD", TestDirectory.SEARCHER_PASSWORD);
        settings.put("CHAT_LDAP_BASE", TestDirectory.PEOPLE);
        settings.put("CHAT_LDAP_ADMINISTRATOR_GROUP", TestDirectory.ADMINISTRATORS);
        settings.put("CHAT_LDAP_ROOMS", "team=" + TEAM);
        settings.put("CHAT_LDAP_SYNC_MINUTES", "1");
        return settings;
    }

    private CommandLineRun command(TestDirectory directory, String... words) throws Exception {
        return CommandLineRun.of(folder, "", settings(directory), words);
    }

    private static Session login(ServerProcess server, String username, String password) throws ChatFault {
        Login login = new Login();
        login.setUsername(username);
        login.setPassword(password);
        return port(server).login(login).getSession();
    }

    private static String refusal(ServerProcess server, String username, String password) {
        ChatFault fault = catchThrowableOfType(ChatFault.class, () -> login(server, username, password));
        return fault.getFaultInfo().getCode();
    }

    private static boolean isOpen(ServerProcess server, Session session) {
        try {
            ListRooms request = new ListRooms();
            request.setToken(session.getToken());
            port(server).listRooms(request);
            return true;
        } catch (ChatFault e) {
            assertThat(e.getFaultInfo().getCode()).isEqualTo("UNAUTHENTICATED");
            return false;
        }
    }

    private static boolean isInTeam(ServerProcess server, Session session) throws ChatFault {
        ListRooms request = new ListRooms();
        request.setToken(session.getToken());
        request.setJoinedOnly(true);
        return port(server).listRooms(request).getRoom().stream()
                .anyMatch(room -> room.getRoom().equals("team"));
    }

    private static void register(ServerProcess server, String username) throws ChatFault {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(OWN);
        port(server).register(request);
    }

    private static ChatPort port(ServerProcess server) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, server.service().toString());
        return port;
    }

    @Test
    void peopleOfTheDirectorySignInUntilItNoLongerHasThem() throws Exception {
        try (TestDirectory directory = new TestDirectory(folder)) {
            List.of("ann", "bob", "cid", "dee", "eve").forEach(uid -> directory.person(uid, "The " + uid));
            directory.group("administrators", TestDirectory.dn("ann"));
            directory.group("team", TestDirectory.dn("dee"), TestDirectory.dn("eve"));
            CommandLineRun checked = command(directory, "directory", "check");
            assertThat(checked.exitCode()).as(checked.toString()).isZero();
            assertThat(checked.out().get(0)).isEqualTo("5 people, 0 of them disabled; 1 administer");
            assertThat(checked.out()).contains("Room team, team: 2 people");

            ServerLaunch launch = ServerLaunch.in(folder.resolve("data"));
            settings(directory).forEach(launch::environment);
            try (ServerProcess server = launch.start()) {
                register(server, "keeper");
                Session ann = login(server, "ann", "password of ann");
                assertThat(ann.isAdministrator()).isTrue();
                assertThat(ann.getDisplayName()).isEqualTo("The ann");
                Session bob = login(server, "BOB", "password of bob");
                assertThat(bob.isAdministrator()).isFalse();
                login(server, "cid", "password of cid");
                Session dee = login(server, "dee", "password of dee");
                Session eve = login(server, "eve", "password of eve");
                assertThat(refusal(server, "bob", "guess")).isEqualTo("WRONG_CREDENTIALS");
                ChangePassword change = new ChangePassword();
                change.setToken(bob.getToken());
                change.setOldPassword("password of bob");
                change.setNewPassword("another password");
                assertThat(catchThrowableOfType(
                                        ChatFault.class, () -> port(server).changePassword(change))
                                .getFaultInfo()
                                .getCode())
                        .isEqualTo("EXTERNAL_ACCOUNT");

                directory.set(TestDirectory.dn("bob"), "nsAccountLock", "TRUE");
                assertThat(refusal(server, "bob", "password of bob")).isEqualTo("ACCOUNT_INACTIVE");
                await().atMost(SOON).until(() -> !isOpen(server, bob));
                assertThat(isOpen(server, ann)).isTrue();
                await().atMost(SOON).until(() -> isInTeam(server, dee) && isInTeam(server, eve));
                assertThat(isInTeam(server, ann)).isFalse();
                directory.set(TEAM, "member", TestDirectory.dn("eve"));
                await().atMost(SOON).until(() -> !isInTeam(server, dee));
                assertThat(isInTeam(server, eve)).isTrue();

                directory.stop();
                assertThat(refusal(server, "ann", "password of ann")).isEqualTo("UNAVAILABLE");
                assertThat(login(server, "keeper", OWN).isAdministrator()).isTrue();
                directory.start();
                directory.set(TestDirectory.dn("bob"), "nsAccountLock");
                assertThat(login(server, "bob", "password of bob").getUsername())
                        .isEqualTo("bob");
                server.terminate();
            }
            syncsByHand(directory);
        }
    }

    /** No server is running. */
    private void syncsByHand(TestDirectory directory) throws Exception {
        String data = folder.resolve("data").toString();
        List.of("ann", "bob", "cid").forEach(uid -> directory.remove(TestDirectory.dn(uid)));
        CommandLineRun tried = command(directory, "--data", data, "directory", "sync", "--dry-run", "--allow", "60");
        assertThat(tried.exitCode()).as(tried.toString()).isZero();
        assertThat(tried.out())
                .contains(
                        "2 people in the directory, 5 accounts of them",
                        "  deactivate ann",
                        "  deactivate bob",
                        "  deactivate cid",
                        "Nothing was changed.");

        CommandLineRun refused = command(directory, "--data", data, "directory", "sync");
        assertThat(refused.exitCode()).isOne();
        assertThat(refused.out()).contains("  would deactivate bob");
        CommandLineRun done = command(directory, "--data", data, "directory", "sync", "--allow", "60");
        assertThat(done.exitCode()).as(done.toString()).isZero();
        assertThat(command(directory, "--data", data, "directory", "sync", "--dry-run")
                        .out())
                .containsExactly("2 people in the directory, 5 accounts of them", "Nothing was changed.");
    }
}
