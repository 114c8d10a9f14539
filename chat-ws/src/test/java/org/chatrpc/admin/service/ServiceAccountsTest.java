package org.chatrpc.admin.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.Scope;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.problem.Problem;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts of programs: tokens instead of passwords, and no more than they need. */
class ServiceAccountsTest {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-02T03:04:05Z"));
    private Chat chat;
    private ServiceAdministration services;

    @BeforeEach
    void start() {
        chat = new Chat(folder, ChatOptions.defaults().with(clock)).ready();
        services = chat.administration.services();
        chat.registerAll("ann", "bob");
        services.create("ann", "robot", Optional.of("Build"), List.of("general"));
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private NewToken token(String name, String... scope) {
        return services.createToken("ann", "robot", name, List.of(scope), Optional.empty());
    }

    private OpenSession authenticate(NewToken token) {
        return chat.sessions.authenticate(token.secret(), scope -> true);
    }

    @Test
    void aServiceIsAMemberOfItsRoomsOnlyAndHasNoPassword() {
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        services.create("ann", "dot", Optional.empty(), List.of("red", "red"));

        assertThat(chat.roomDirectory.roomsOf("dot")).containsExactly("red");
        assertRefused(Problem.WRONG_CREDENTIALS, () -> chat.accounts.login("dot", " ", HOME));
        assertRefused(Problem.WRONG_CREDENTIALS, () -> chat.accounts.login("dot", "password of dot", HOME));
        assertRefused(Problem.NO_SUCH_ROOM, () -> services.create("ann", "cot", Optional.empty(), List.of("blue")));
        assertRefused(Problem.USERNAME_TAKEN, () -> services.create("ann", "bob", Optional.empty(), List.of()));
        assertRefused(Problem.NOT_PERMITTED, () -> services.create("bob", "lot", Optional.empty(), List.of()));
        assertThat(chat.accountDirectory.exists("cot")).isFalse();
    }

    @Test
    void whatIsForPeopleIsNotForServices() {
        var accounts = chat.administration.accounts();
        assertRefused(Problem.NOT_PERMITTED, () -> accounts.setAdministrator("ann", "robot", true));
        assertRefused(Problem.NOT_PERMITTED, () -> accounts.setAuditor("ann", "robot", true));
        assertRefused(
                Problem.NOT_PERMITTED, () -> accounts.resetPassword("ann", "robot", Optional.empty(), "192.0.2.1"));
        assertRefused(Problem.NOT_PERMITTED, () -> chat.administration.rooms().setOwner("ann", "general", "robot"));
        assertRefused(
                Problem.NOT_PERMITTED, () -> services.createToken("ann", "bob", "mine", List.of(), Optional.empty()));
        assertRefused(Problem.NOT_PERMITTED, () -> services.tokens("bob"));
    }

    @Test
    void howManyTokensThereAreDoesNotDependOnHowManySessionsPeopleHave() {
        for (int i = 0; i < 20; i++) {
            token("number " + i);
        }
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> token("one more")).field())
                .contains("username");
        services.revokeToken("ann", "robot", services.tokens("robot").get(0).id());
        token("one more");
        assertThat(services.tokens("robot")).hasSize(20);
    }

    @Test
    void aTokenIsMadeForPostingUnlessSaidOtherwise() {
        NewToken made = token("deploy");
        assertThat(authenticate(made).scope()).isEqualTo(Scope.POST_ONLY);
        assertThat(authenticate(token("reader", "read:general", "react:*"))
                        .scope()
                        .texts())
                .containsExactly("react:*", "read:general");
        assertThat(made.toString()).doesNotContain(made.secret());
        for (String wrong : List.of("post", "post:", "fly:general", ":general", "post:UPPER", "post:general ", "")) {
            assertRefused(Problem.INVALID_VALUE, () -> token("wrong", wrong));
        }
        assertRefused(Problem.NO_SUCH_ROOM, () -> token("wrong", "post:blue"));
        assertRefused(Problem.INVALID_VALUE, () -> token(" "));
    }

    @Test
    void twoTokensOfOneNameAreValidWhileOneReplacesTheOther() {
        NewToken first = token("deploy");
        NewToken second = token("deploy");
        assertRefused(Problem.INVALID_VALUE, () -> token("deploy"));
        assertThat(authenticate(first).id()).isNotEqualTo(authenticate(second).id());

        services.revokeToken("ann", "robot", first.token().id());
        assertRefused(Problem.UNAUTHENTICATED, () -> authenticate(first));
        token("deploy");
        assertRefused(
                Problem.NO_SUCH_SESSION,
                () -> services.revokeToken("ann", "robot", first.token().id()));
        assertThat(services.tokens("robot")).hasSize(2);
    }

    @Test
    void aTokenExpiresWhenItWasToHoweverOftenItIsUsed() {
        Instant end = clock.instant().plusSeconds(7_200);
        NewToken lasting = token("lasting");
        NewToken brief = services.createToken("ann", "robot", "short", List.of(), Optional.of(end));
        assertRefused(
                Problem.INVALID_VALUE,
                () -> services.createToken("ann", "robot", "late", List.of(), Optional.of(clock.instant())));
        clock.advance(Duration.ofSeconds(7_199));
        assertThat(authenticate(brief).lastSeen()).isEqualTo(clock.instant());
        chat.journal.run(new CreateServiceAccount("ann", "after-the-renewal", "After", List.of()));
        assertThat(authenticate(brief).details().expiresAt()).isEqualTo(end);
        assertThat(authenticate(brief).details().usedAt()).isEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(1));
        assertRefused(Problem.UNAUTHENTICATED, () -> authenticate(brief));
        clock.advance(Duration.ofDays(400));
        assertThat(authenticate(lasting).username()).isEqualTo("robot");
    }

    @Test
    void deactivatingEndsTheTokensForGood() {
        NewToken made = token("deploy");
        chat.administration.accounts().deactivate("ann", "robot");
        assertRefused(Problem.UNAUTHENTICATED, () -> authenticate(made));
        assertRefused(Problem.ACCOUNT_INACTIVE, () -> token("deploy"));
        chat.administration.accounts().reactivate("ann", "robot");
        assertRefused(Problem.UNAUTHENTICATED, () -> authenticate(made));
        assertThat(authenticate(token("deploy")).username()).isEqualTo("robot");
    }

    @Test
    void servicesNotifyPeopleButNotEachOther() {
        chat.close();
        MessagePolicy everybodyMay = new MessagePolicy(8_000, 50, Role.MEMBER, 10, 50, 500);
        chat = new Chat(folder, ChatOptions.defaults().with(clock).with(everybodyMay)).ready();
        chat.administration.services().create("ann", "cot", Optional.empty(), List.of("general"));
        assertThat(chat.post("robot", "general", "@bob @cot @room done")
                        .message()
                        .mentions())
                .containsExactly("bob");
        assertThat(chat.post("robot", "general", "@room done").message().mentionsAll())
                .isFalse();
        assertThat(chat.post("ann", "general", "@cot @room please").message().mentions())
                .containsExactly("cot");
    }

    @Test
    void theAuditLogHasTheTokenButNotItsSecret() {
        NewToken made = token("deploy", "post:general");
        List<AuditEntry> entries = chat.stores.audit().after(0, 1_000);
        AuditEntry entry = entries.get(entries.size() - 1);
        assertThat(entry.kind()).isEqualTo("SESSION_OPENED");
        assertThat(entry.actor()).isEqualTo("ann");
        assertThat(entry.subject()).isEqualTo("robot");
        assertThat(entry.after())
                .contains("deploy", "post:general", made.token().id());
        assertThat(entries).noneMatch(each -> each.toString().contains(made.secret()));
    }
}
