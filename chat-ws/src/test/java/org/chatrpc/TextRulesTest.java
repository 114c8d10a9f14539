package org.chatrpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatrpc.account.session.Origin;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every text that a caller can choose is checked by the rules of {@code org.chatrpc.text}, which have tests of their
 * own.
 */
class TextRulesTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    /** Invalid names, each for a different reason. */
    private static final List<String> INVALID_NAMES = List.of(
            "", "  ", "Alice\nAdmin", "Alice\tAdmin", "Alice\u2028Admin", "a\u202Eb", "\u2800", "x".repeat(501));

    @TempDir
    Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void allNamesMustBeASingleVisibleLine() {
        create("red", Optional.empty(), Optional.empty());
        for (String name : INVALID_NAMES) {
            assertField("displayName", () -> register("cid", "correct horse", Optional.of(name)));
            assertField("displayName", () -> chat.accounts.updateProfile("ann", name));
            assertField("title", () -> create("blue", Optional.of(name), Optional.empty()));
            assertField(
                    "title",
                    () -> chat.rooms.update(
                            "ann", "red", Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty()));
            if (!name.isBlank()) {
                assertField("topic", () -> create("blue", Optional.empty(), Optional.of(name)));
                assertField(
                        "topic",
                        () -> chat.rooms.update(
                                "ann", "red", Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty()));
            }
        }
    }

    @Test
    void namesAreTrimmedAndComposed() {
        assertThat(chat.accounts.updateProfile("ann", "\u00a0A\u0308nn \n").displayName())
                .isEqualTo("\u00c4nn");
        create("red", Optional.of(" Re\u0301d "), Optional.of("   "));
        assertThat(chat.rooms.get("ann", "red").info().title()).isEqualTo("R\u00e9d");
        assertThat(chat.rooms.get("ann", "red").info().topic()).isEmpty();
    }

    @Test
    void aMessageMustBeVisibleAndIsStoredUnchanged() {
        for (String body : List.of("", "\u200b", "\u2800", "\u3164", "\u00ad", "\u202e\u200f", "\ufe0f")) {
            assertField("body", () -> chat.post("ann", "general", body));
        }
        String text = " \ud83d\udc68\u200d\ud83d\udc69 e\u0301\r\n\u202e ";
        assertThat(chat.post("ann", "general", text).message().body()).isEqualTo(text.replace("\r", ""));
    }

    @Test
    void reservedNamesCannotBeChosen() {
        for (String reserved : List.of("admin", "all", "here", "room", "system.", "_root_")) {
            assertField("username", () -> chat.register(reserved));
            assertField("room", () -> create(reserved, Optional.empty(), Optional.empty()));
        }
        assertField("username", () -> chat.register("-_-"));
        assertField("room", () -> create("...", Optional.empty(), Optional.empty()));
        // The response does not reveal whether such an account exists from before the rule.
        assertRefused(Problem.WRONG_CREDENTIALS, () -> chat.accounts.login("admin", "wrong password", HOME));
    }

    @Test
    void aRefusalNamesTheFieldAndTheLimitButNotTheText() {
        assertThat(assertField("displayName", () -> chat.accounts.updateProfile("ann", "x".repeat(65))))
                .hasMessage("displayName must have 1 to 64 characters; it has 65.");
        assertThat(assertField("displayName", () -> chat.accounts.updateProfile("ann", "Eve\u202EnnA")))
                .hasMessage("displayName must not contain invisible formatting characters, but contains U+202E.");
        assertThat(assertField("body", () -> chat.post("ann", "general", "\u2800")))
                .hasMessage("body must contain at least one visible character.");
    }

    @Test
    void passwordsAreNormalised() {
        register("cid", "p\u00e4ssw\u00f6rter und mehr", Optional.empty());
        assertThat(chat.accounts
                        .login("cid", "pa\u0308sswo\u0308rter\u00a0und mehr", HOME)
                        .account()
                        .username())
                .isEqualTo("cid");
        assertRefused(Problem.WRONG_CREDENTIALS, () -> chat.accounts.login("cid", "passworter und mehr", HOME));
        assertField("password", () -> register("dan", "u\u0308".repeat(7), Optional.empty()));
        assertField("password", () -> register("dan", "with\ttabulator", Optional.empty()));
        register("dan", "u\u0308".repeat(128), Optional.empty());
    }

    @Test
    void searchIgnoresAccents() {
        chat.accounts.updateProfile("ann", "J\u00fcrgen Stra\u00dfe");
        for (String query : List.of("jurgen", "JU\u0308RGEN", "\uff4aurgen", "strasse", "ANN")) {
            assertThat(chat.accounts.search(query, 10))
                    .as(query)
                    .extracting(AccountInfo::username)
                    .containsExactly("ann");
        }
        assertThat(chat.accounts.search("j_rgen", 10)).isEmpty();
        chat.accounts.updateProfile("ann", "Ann");
        assertThat(chat.accounts.search("jurgen", 10)).isEmpty();
    }

    private void register(String username, String password, Optional<String> displayName) {
        chat.accounts.register(username, password, displayName, HOME);
    }

    private void create(String room, Optional<String> title, Optional<String> topic) {
        chat.rooms.create("ann", room, title, topic, Visibility.PUBLIC, Optional.empty());
    }

    private static ChatException assertField(String field, ThrowingCallable call) {
        ChatException refusal = assertRefused(Problem.INVALID_VALUE, call);
        assertThat(refusal.field()).contains(field);
        return refusal;
    }
}
