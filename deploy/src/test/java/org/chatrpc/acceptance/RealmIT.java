package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.admin.DeactivateAccount;
import org.chatrpc.contract.admin.GetServerStatus;
import org.chatrpc.recipe.Recipe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * People sign in with the realm of an application server, made by the recipe's option {@code --realm-file}. The tests share a server,
 * as starting one takes long; only the last ones change who is in the realm.
 */
@TestMethodOrder(OrderAnnotation.class)
class RealmIT {
    private static final int LAST = Integer.MAX_VALUE;
    private static final int CROWD = 4;
    private static final Duration SOON = Duration.ofMinutes(1);
    /** What scripts, files of properties and XML would take for something of their own. */
    private static final String ANNS = "of:ann=$a\\b\"<&'#!";

    private static final String BOTH = "# Two people, and who never fails\nann:chat-user,chat-administrator:" + ANNS
            + "\nbob:chat-user:password-of-bob\nprobe::password-of-probe\n";

    private static final String EVERYBODY = BOTH + "eve::password-of-eve\nslow:chat-user:password-of-slow\n" + crowd();

    @TempDir
    private static Path folder;

    private static Recipe server;
    private static URL base;

    private static String crowd() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < CROWD; i++) {
            lines.append("one-")
                    .append(i)
                    .append(":chat-user:password-of-one-")
                    .append(i)
                    .append('\n');
        }
        return lines.toString();
    }

    private static Path people(String lines) throws IOException {
        return Files.writeString(folder.resolve("people"), lines);
    }

    @BeforeAll
    static void start() throws Exception {
        server = Recipe.ofBuild()
                .withRealm(
                        people(EVERYBODY),
                        Map.of(
                                "chat.auth", "realm",
                                "chat.realm.probeUser", "probe",
                                "chat.realm.probePassword", "password-of-probe"));
        base = server.base().toURL();
        server.setUp();
        server.start();
        DeployedChat.awaitReady(base);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Person signIn(String username) throws ChatFault {
        return Person.signIn(base, username, username.equals("ann") ? ANNS : "password-of-" + username);
    }

    private static boolean mayAdminister(Person person) throws org.chatrpc.contract.admin.ChatFault {
        GetServerStatus request = new GetServerStatus();
        request.setToken(person.token());
        try {
            Operator.adminPort(base).getServerStatus(request);
            return true;
        } catch (org.chatrpc.contract.admin.ChatFault e) {
            assertThat(e.getFaultInfo().getCode()).isEqualTo("NOT_PERMITTED");
            return false;
        }
    }

    @Test
    void peopleOfTheRealmChatAndItsAdministratorsAdminister() throws Exception {
        Person ann = signIn("ann");
        Person bob = signIn("bob");
        bob.send("general", "from the realm");

        assertThat(ann.history("general", null, null, 1).getMessage())
                .singleElement()
                .satisfies(message -> assertThat(message.getAuthor()).isEqualTo("bob"));
        assertThat(bob.session().getDisplayName()).isEqualTo("bob");
        assertThat(ann.session().isAdministrator()).isTrue();
        assertThat(mayAdminister(ann)).isTrue();
        assertThat(bob.session().isAdministrator()).isFalse();
        assertThat(mayAdminister(bob)).isFalse();
        assertThat(Person.signIn(base, "BOB", "password-of-bob").username()).isEqualTo("bob");
    }

    @Test
    void nobodyElseGetsIn() {
        assertFault("WRONG_CREDENTIALS", () -> Person.signIn(base, "ann", "password-of-bob"));
        assertFault("WRONG_CREDENTIALS", () -> Person.signIn(base, "nobody", "password-of-nobody"));
        assertFault("ACCOUNT_INACTIVE", () -> signIn("eve"));
        assertFault("ACCOUNT_INACTIVE", () -> signIn("probe"));
    }

    @Test
    void theRealmAloneHasPasswordsAndNames() throws Exception {
        Person bob = signIn("bob");
        assertFault("EXTERNAL_ACCOUNT", () -> bob.account().changePassword("password-of-bob", "another password"));
        assertFault("EXTERNAL_ACCOUNT", () -> bob.account().updateProfile("Bob"));
        Register register = new Register();
        register.setUsername("newcomer");
        register.setPassword(Person.PASSWORD);
        assertFault("REGISTRATION_CLOSED", () -> Person.port(base).register(register));
    }

    @Test
    void theChatsOwnAdministratorSignsInWithItsOwnPassword() throws Exception {
        Person olga = Person.signIn(base, "olga", Person.PASSWORD);
        assertThat(mayAdminister(olga)).isTrue();
        assertFault("WRONG_CREDENTIALS", () -> Person.signIn(base, "olga", "password-of-olga"));
    }

    @Test
    void theServerKeepsNothingOfASignIn() throws Exception {
        RawSoap soap = new RawSoap(base);
        String call = "<c:Login><c:username>bob</c:username><c:password>%s</c:password></c:Login>";
        HttpResponse<String> right = soap.call(call.formatted("password-of-bob"));
        assertThat(right.statusCode()).isEqualTo(200);
        HttpResponse<String> wrong = soap.call(call.formatted("password-of-ann"));
        RawSoap.assertFault(wrong, 500, "WRONG_CREDENTIALS");
        for (HttpResponse<String> answer : List.of(right, wrong)) {
            assertThat(answer.headers().map())
                    .doesNotContainKeys("set-cookie", "set-cookie2", "Set-Cookie", "Set-Cookie2");
        }
        // On the same connection, as somebody else.
        assertThat(RawSoap.element(soap.call(call.formatted("password-of-bob")), "username"))
                .isEqualTo("bob");
    }

    @Test
    void wrongPasswordsAreSlowedDown() {
        for (int i = 0; i <= 5; i++) {
            assertFault("WRONG_CREDENTIALS", () -> Person.signIn(base, "slow", "guess"));
        }
        assertThat(assertFault("TOO_MANY_ATTEMPTS", () -> signIn("slow")).getRetryAfterMillis())
                .isPositive();
    }

    @Test
    void manyPeopleSignInAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CROWD);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                String username = "one-" + i;
                calls.add(() -> signIn(username).username());
            }
            List<String> signedIn = new ArrayList<>();
            for (Future<String> each : threads.invokeAll(calls)) {
                signedIn.add(each.get());
            }
            assertThat(signedIn).hasSize(CROWD).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Order(LAST)
    void whatTheRealmSaysCountsAtTheNextSignIn() throws Exception {
        Person ann = signIn("ann");
        Person bob = signIn("bob");
        // Neither is the probe among them, so that whoever is refused is told that the realm does not work.
        server.setPeople(people("ann:chat-user:" + ANNS + "\ncid:chat-user:password-of-cid\n"));

        Awaitility.await().atMost(SOON).until(() -> !signIn("ann").session().isAdministrator());
        assertThat(mayAdminister(ann)).isFalse();
        assertThat(signIn("cid").username()).isEqualTo("cid");
        assertFault("UNAVAILABLE", () -> signIn("bob"));
        bob.send("general", "still signed in");

        DeactivateAccount deactivate = new DeactivateAccount();
        Operator olga = Operator.of(base);
        deactivate.setToken(olga.token());
        deactivate.setUsername("bob");
        olga.port().deactivateAccount(deactivate);
        assertFault("UNAUTHENTICATED", () -> bob.send("general", "no longer"));
        server.setPeople(people(BOTH));
        Awaitility.await().atMost(SOON).until(() -> signIn("ann").session().isAdministrator());
        assertFault("ACCOUNT_INACTIVE", () -> signIn("bob"));
        assertThat(logs()).doesNotContain(ANNS, "password-of-", Person.PASSWORD, "at org.chatrpc.http.RequestRealm");
    }

    /** What the server has written, without the lines that print its own settings. */
    private static String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(server.home())) {
            files.filter(file -> file.getFileName().toString().endsWith(".log")).forEach(file -> append(file, text));
        }
        assertThat(text).contains("op=Login");
        return text.toString();
    }

    private static void append(Path file, StringBuilder text) {
        try {
            Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.contains("chat.realm.probePassword"))
                    .forEach(line -> text.append(line).append('\n'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
