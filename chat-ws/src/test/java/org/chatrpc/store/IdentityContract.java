package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.account.UpdateProfile;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.IdentityStore;
import org.chatrpc.account.identity.SignInByIdentity;
import org.chatrpc.account.identity.sync.SyncIdentity;
import org.chatrpc.account.identity.sync.SyncIdentity.Outcome;
import org.chatrpc.account.session.SessionOpening;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.EraseAccount;
import org.chatrpc.admin.account.ReactivateAccount;
import org.chatrpc.admin.account.ResetPassword;
import org.chatrpc.admin.account.RestoreAdministrator;
import org.chatrpc.admin.account.SetAdministrator;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.junit.jupiter.api.Test;

/** What a directory says of somebody is decided in the transaction, as everything else. */
interface IdentityContract extends DatabaseContract {
    private static ExternalIdentity person(String subject, String username, Optional<Boolean> administrator) {
        return new ExternalIdentity("ldap", subject, username, "Person " + subject, administrator);
    }

    private static ExternalIdentity person(String subject, String username) {
        return person(subject, username, Optional.empty());
    }

    private static SignInByIdentity signIn(ExternalIdentity person, String username, String session) {
        return new SignInByIdentity(
                person, new SessionOpening(Chat.session(session, username), 20, Map.of()), 64, "general");
    }

    private static SyncIdentity gone(String subject, String username) {
        return new SyncIdentity(new LinkedIdentity.Key("ldap", subject), username, Optional.empty(), 64);
    }

    private static SyncIdentity present(ExternalIdentity person, String username) {
        return new SyncIdentity(person.key(), username, Optional.of(person), 64);
    }

    private AccountInfo account(String username) {
        return log().snapshot().accounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private IdentityStore identities() {
        return database().stores().identities();
    }

    private List<String> sessions() {
        return log().snapshot().sessions().stream()
                .map(SessionRecord::id)
                .sorted()
                .toList();
    }

    private Chat administered() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("zoe", true), Chat.joined("general", "zoe", Role.OWNER));
        return chat;
    }

    @Test
    default void theFirstSignInCreatesAnAccountAndTheNextOnesFindIt() {
        Chat chat = administered();
        assertThat(chat.decision(signIn(person("1", "ann"), "ann", "one"))).isEqualTo(Decision.of(Optional.empty()));
        ExternalIdentity married = new ExternalIdentity("ldap", "1", "ann.other", "Ann Other", Optional.empty());
        chat.committed(signIn(married, "ann", "two"));
        database().reopened();

        assertThat(account("ann").external()).isTrue();
        assertThat(account("ann").administrator()).isFalse();
        assertThat(account("ann").displayName()).isEqualTo("Ann Other");
        assertThat(sessions()).containsExactly("one", "two");
        assertThat(log().snapshot().memberships())
                .extracting(Membership::username)
                .contains("ann");
        assertThat(identities().find(married.key()).map(LinkedIdentity::username))
                .contains("ann");
        assertThat(database().text("SELECT payload FROM event WHERE kind = 'IDENTITY_LINKED'"))
                .hasSize(1);
    }

    @Test
    default void aSignInUnderAnotherNameThanTheAccountChangesNothingAndTellsTheName() {
        Chat chat = administered();
        List<Decision> decisions = chat.append(
                        signIn(person("1", "ann"), "ann", "one"), signIn(person("1", "ann2"), "ann2", "two"))
                .decisions();

        assertThat(decisions.get(1)).isEqualTo(Decision.of(Optional.of("ann")));
        assertThat(sessions()).containsExactly("one");
    }

    @Test
    default void noAccountIsTakenOver() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann"), "ann", "one"));
        assertThat(chat.refusal(signIn(person("2", "ann"), "ann", "two"))).isEqualTo(Problem.USERNAME_TAKEN);
        assertThat(chat.refusal(signIn(person("2", "zoe"), "zoe", "two"))).isEqualTo(Problem.USERNAME_TAKEN);
        assertThat(chat.refusal(new SignInByIdentity(
                        new ExternalIdentity("oidc", "1", "ann", "Ann", Optional.empty()),
                        new SessionOpening(Chat.session("three", "ann"), 20, Map.of()),
                        64,
                        "general")))
                .isEqualTo(Problem.USERNAME_TAKEN);
        assertThat(identities().of("ldap", "", 10)).hasSize(1);
        assertThat(sessions()).containsExactly("one");
    }

    @Test
    default void aNameThatNoAccountCanHaveIsNotShown() {
        Chat chat = administered();
        ExternalIdentity odd = new ExternalIdentity("ldap", "1", "ann", "line\nbreak", Optional.empty());
        chat.committed(signIn(odd, "ann", "one"));

        assertThat(account("ann").displayName()).isEqualTo("ann");
    }

    @Test
    default void theDirectorySaysWhoAdministersButNeverTakesTheLastOne() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann", Optional.of(true)), "ann", "one"));
        assertThat(account("ann").administrator()).isTrue();
        chat.committed(signIn(person("1", "ann", Optional.of(false)), "ann", "two"));
        assertThat(account("ann").administrator()).isFalse();
        chat.committed(present(person("1", "ann", Optional.of(true)), "ann"));
        chat.committed(new SetAdministrator("ann", "zoe", false));

        chat.committed(signIn(person("1", "ann", Optional.of(false)), "ann", "three"));
        assertThat(account("ann").administrator()).as("the last one").isTrue();
        assertThat(chat.decision(gone("1", "ann"))).isEqualTo(Decision.of(Outcome.LAST_ADMINISTRATOR));
        assertThat(account("ann").isActive()).isTrue();
        chat.committed(new SetAdministrator("ann", "zoe", true));
        chat.committed(signIn(person("1", "ann"), "ann", "four"));
        assertThat(account("ann").administrator())
                .as("a directory that says nothing of roles")
                .isTrue();
    }

    @Test
    default void whoIsGoneIsOutAndComesBackWithTheDirectory() {
        Chat chat = administered();
        chat.append(signIn(person("1", "ann"), "ann", "one"), signIn(person("2", "bob"), "bob", "two"));
        chat.committed(new CreateRoom("ann", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(Chat.joined("tea", "bob"));

        assertThat(chat.decision(gone("1", "ann"))).isEqualTo(Decision.of(Outcome.SUSPENDED));
        assertThat(chat.committed(gone("1", "ann"))).as("repeated").isEmpty();
        assertThat(account("ann").isActive()).isFalse();
        assertThat(sessions()).containsExactly("two");
        assertThat(log().snapshot().memberships())
                .filteredOn(member -> member.room().equals("tea") && member.isOwner())
                .extracting(Membership::username)
                .containsExactly("bob");
        database().reopened();

        assertThat(chat().decision(present(person("1", "ann"), "ann"))).isEqualTo(Decision.of(Outcome.RESUMED));
        assertThat(chat().committed(present(person("1", "ann"), "ann"))).isEmpty();
        chat().committed(gone("1", "ann"));
        chat().committed(signIn(person("1", "ann"), "ann", "three"));
        assertThat(account("ann").isActive()).isTrue();
        assertThat(identities().find(new LinkedIdentity.Key("ldap", "1")))
                .hasValueSatisfying(identity -> assertThat(identity.suspended()).isFalse());
    }

    @Test
    default void whomAnAdministratorDeactivatedStaysOut() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann"), "ann", "one"));
        chat.committed(new DeactivateAccount("zoe", "ann"));

        assertThat(chat.committed(gone("1", "ann"))).isEmpty();
        assertThat(chat.committed(present(person("1", "ann"), "ann"))).isEmpty();
        assertThat(chat.refusal(signIn(person("1", "ann"), "ann", "two"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(sessions()).isEmpty();
    }

    @Test
    default void whomAnAdministratorDeactivatesAfterTheDirectoryStaysOut() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann"), "ann", "one"));
        chat.append(gone("1", "ann"), new DeactivateAccount("zoe", "ann"));
        assertThat(chat.committed(new DeactivateAccount("zoe", "ann")))
                .as("repeated")
                .isEmpty();
        database().reopened();

        assertThat(chat().committed(present(person("1", "ann"), "ann"))).isEmpty();
        assertThat(chat().refusal(signIn(person("1", "ann"), "ann", "two"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(account("ann").isActive()).isFalse();
        assertThat(sessions()).isEmpty();
    }

    @Test
    default void whomAnAdministratorReactivatedAndDeactivatesLaterStaysOut() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann"), "ann", "one"));
        chat.committed(gone("1", "ann"));
        chat.committed(new ReactivateAccount("zoe", "ann"));
        assertThat(account("ann").isActive()).isTrue();
        chat.committed(new DeactivateAccount("zoe", "ann"));

        assertThat(chat.committed(present(person("1", "ann"), "ann"))).isEmpty();
        assertThat(chat.refusal(signIn(person("1", "ann"), "ann", "two"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(account("ann").isActive()).isFalse();
    }

    @Test
    default void whoeverIsErasedGetsNothingBack() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann"), "ann", "one"));
        chat.committed(gone("1", "ann"));
        chat.committed(new EraseAccount("zoe", "ann", Erasure.pseudonym(new byte[10]), false));

        assertThat(chat.committed(present(person("1", "ann", Optional.of(true)), "ann")))
                .isEmpty();
        assertThat(chat.refusal(signIn(person("1", "ann"), "ann", "two"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(account("ann").displayName()).isNotEqualTo("Person 1");
        assertThat(account("ann").isActive()).isFalse();
    }

    @Test
    default void passwordAndNameOfSuchAnAccountAreNotKeptHere() {
        Chat chat = administered();
        chat.committed(signIn(person("1", "ann"), "ann", "one"));

        assertThat(chat.refusal(new ResetPassword("zoe", "ann", "hash"))).isEqualTo(Problem.EXTERNAL_ACCOUNT);
        assertThat(chat.refusal(new RestoreAdministrator("ann", "hash", "general")))
                .isEqualTo(Problem.EXTERNAL_ACCOUNT);
        assertThat(chat.refusal(new UpdateProfile("ann", "Annie"))).isEqualTo(Problem.EXTERNAL_ACCOUNT);
        assertThat(database().stores().accounts().passwordHash("ann")).isEmpty();
    }

    @Test
    default void identitiesAreListedInPieces() {
        Chat chat = administered();
        for (int i = 1; i <= 5; i++) {
            chat.committed(signIn(person("s" + i, "user" + i), "user" + i, "session" + i));
        }

        assertThat(identities().of("ldap", "s2", 2))
                .extracting(LinkedIdentity::subject)
                .containsExactly("s3", "s4");
        assertThat(identities().of("oidc", "", 10)).isEmpty();
    }

    @Test
    default void oneOfSeveralComparesTheAccountsWhenItIsTime() {
        Instant now = Chat.NOW;
        chat();
        IdentityStore identities = identities();
        Duration within = Duration.ofMinutes(1);

        assertThat(identities.claimSync("ldap", now, now.plusSeconds(60), within))
                .isTrue();
        assertThat(identities.claimSync("ldap", now.plusSeconds(59), now.plusSeconds(119), within))
                .isFalse();
        assertThat(identities.claimSync("realm", now, now.plusSeconds(60), within))
                .isTrue();
        assertThat(identities.claimSync("ldap", now.plusSeconds(60), now.plusSeconds(120), within))
                .isTrue();
    }

    @Test
    default void aTurnThatAWrongClockPutFarOffIsTakenAnyway() {
        Instant now = Chat.NOW;
        chat();
        IdentityStore identities = identities();
        Duration within = Duration.ofMinutes(1);
        Instant wrong = now.plus(Duration.ofDays(3650));

        assertThat(identities.claimSync("ldap", wrong, wrong.plusSeconds(60), within))
                .isTrue();
        assertThat(identities.claimSync("ldap", now, now.plusSeconds(60), within))
                .isTrue();
        assertThat(identities.claimSync("ldap", now, now.plusSeconds(60), within))
                .isFalse();
    }
}
