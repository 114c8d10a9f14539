package org.chatrpc.client.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;

class LoginModelTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant());
    private final List<SignedIn> signedIn = new ArrayList<>();
    private final LoginModel model = new LoginModel(address -> server, dispatcher, signedIn::add);

    @Test
    void signsUpAndIn() {
        submit(form(true, "alice", "correct horse"));
        submit(form(false, "alice", "correct horse"));
        assertThat(signedIn).extracting(done -> done.account().username()).containsExactly("alice", "alice");
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void showsErrorsAtTheirFieldsWithoutACall() {
        submit(new LoginForm(true, "no address", "Ä", "short", ""));
        assertThat(model.errors().get().keySet())
                .containsExactlyInAnyOrder(LoginField.SERVER, LoginField.USERNAME, LoginField.PASSWORD);
        assertThat(server.calls()).isEmpty();
    }

    @Test
    void anInvalidOneOfSeveralAddressesIsNamed() {
        submit(new LoginForm(false, "one.example, no address", "alice", "correct horse", ""));
        assertThat(model.errors().get().get(LoginField.SERVER)).contains("“no address”");
        assertThat(new LoginForm(false, "one.example, two.example", "alice", "correct horse", "").errors())
                .isEmpty();
        assertThat(new LoginForm(false, ",", "alice", "correct horse", "").errors())
                .containsOnlyKeys(LoginField.SERVER);
    }

    @Test
    void anOldAccountWithAnUnusualNameOrPasswordCanStillSignIn() {
        assertThat(form(false, "Old Name", "short").errors()).isEmpty();
    }

    @Test
    void invalidDataOfANewAccountIsReportedWithoutACall() {
        submit(new LoginForm(true, "http://127.0.0.1:8080/chat", "admin", "u\u0308".repeat(7), "Eve\u202E"));
        assertThat(model.errors().get())
                .containsOnlyKeys(LoginField.USERNAME, LoginField.PASSWORD, LoginField.DISPLAY_NAME);
        assertThat(server.calls()).isEmpty();
        submit(new LoginForm(true, "http://127.0.0.1:8080/chat", "_._", "correct horse", "x".repeat(65)));
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.USERNAME, LoginField.DISPLAY_NAME);
    }

    @Test
    void aTakenUsernameIsReportedAtItsField() {
        submit(form(true, "alice", "correct horse"));
        submit(form(true, "alice", "correct horse"));
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.USERNAME);
    }

    @Test
    void aWrongPasswordIsReportedAtItsFieldUntilItIsEdited() {
        submit(form(false, "alice", "wrong"));
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.PASSWORD);
        model.edited(LoginField.PASSWORD);
        assertThat(model.errors().get()).isEmpty();
    }

    @Test
    void anUnreachableServerIsReportedAtTheAddress() {
        server.weather(Weather.AWAY);
        submit(form(false, "alice", "correct horse"));
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.SERVER);
        assertThat(model.errors().get().get(LoginField.SERVER)).contains("127.0.0.1:8080");
    }

    @Test
    void oneCallAtATime() {
        model.submit(form(false, "alice", "correct horse"));
        model.submit(form(false, "alice", "correct horse"));
        assertThat(model.busy().get()).isTrue();
        assertThat(dispatcher.waitingCalls()).isEqualTo(1);
    }

    @Test
    void whoeverSignsInWithAOneTimePasswordChoosesAnotherFirst() {
        server.signUp("alice", "correct horse", "Alice");
        server.setOneTimePassword("alice", "one-time 1234");
        submit(form(false, "alice", "one-time 1234"));
        assertThat(signedIn).isEmpty();
        assertThat(model.mode().get()).isEqualTo(LoginMode.NEW_PASSWORD);
        choose("short");
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.NEW_PASSWORD);
        choose("one-time 1234");
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.NEW_PASSWORD);
        assertThat(server.calls()).doesNotContain("changePassword");
        server.weather(Weather.AWAY);
        choose("battery staple");
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.FORM);
        assertThat(model.errors().get().get(LoginField.FORM)).contains("127.0.0.1:8080");
        server.weather(Weather.FINE);
        choose("battery staple");
        assertThat(signedIn).singleElement().matches(done -> !done.account().mustChangePassword());
        assertThat(server.signIn("alice", "battery staple").mustChangePassword())
                .isFalse();
    }

    @Test
    void choosingANewPasswordCanBeGivenUp() {
        server.signUp("alice", "correct horse", "Alice");
        server.setOneTimePassword("alice", "one-time 1234");
        submit(form(false, "alice", "one-time 1234"));
        model.switchMode();
        assertThat(model.mode().get()).isEqualTo(LoginMode.SIGN_IN);
        choose("battery staple");
        assertThat(signedIn).isEmpty();
        assertThat(server.calls()).contains("signOut").doesNotContain("changePassword");
    }

    @Test
    void aPasswordThatWasChangedMeanwhileIsReportedWhereItIsSeen() {
        server.signUp("alice", "correct horse", "Alice");
        server.setOneTimePassword("alice", "one-time 1234");
        submit(form(false, "alice", "one-time 1234"));
        server.setOneTimePassword("alice", "one-time 5678");
        choose("battery staple");
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.FORM);
        assertThat(model.errors().get().get(LoginField.FORM)).contains("Sign in again");
        model.edited(LoginField.NEW_PASSWORD);
        assertThat(model.errors().get()).isEmpty();
    }

    @Test
    void theFirstAccountGivesTheSetupTokenIfTheServerAsksForIt() {
        server.requireSetupToken("s3tup");
        submit(form(true, "alice", "correct horse"));
        assertThat(model.setup().get()).isTrue();
        assertThat(model.errors().get()).containsOnlyKeys(LoginField.SETUP_TOKEN);
        submit(new LoginForm(true, "http://127.0.0.1:8080/chat", "alice", "correct horse", "", "s3tup"));
        assertThat(signedIn).hasSize(1);
        model.edited(LoginField.USERNAME);
        assertThat(model.setup().get()).isTrue();
        model.edited(LoginField.SERVER);
        assertThat(model.setup().get()).isFalse();
    }

    private void choose(String password) {
        model.choose(password);
        dispatcher.runCalls();
    }

    @Test
    void thePasswordIsInNoText() {
        assertThat(form(false, "alice", "correct horse").toString()).doesNotContain("horse");
    }

    private void submit(LoginForm form) {
        model.submit(form);
        dispatcher.runCalls();
    }

    private static LoginForm form(boolean signUp, String username, String password) {
        return new LoginForm(signUp, "http://127.0.0.1:8080/chat", username, password, "");
    }
}
