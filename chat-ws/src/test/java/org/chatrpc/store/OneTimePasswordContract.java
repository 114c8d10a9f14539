package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.account.session.SessionOpening;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.admin.account.ResetPassword;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** A password that an administrator set can be used for so long; the transaction of the sign-in decides. */
interface OneTimePasswordContract extends AdministeredContract {
    Duration LIFE = Duration.ofDays(7);

    private static SignIn signIn(String session, String hash, Duration life) {
        return new SignIn(new SessionOpening(Chat.session(session, "bob"), 20, Map.of()), hash, false, life);
    }

    private Optional<Problem> refusal(Instant at, SignIn signIn) {
        Decision decision = log().append(List.of(signIn), at).decisions().get(0);
        return decision.isRefused() ? Optional.of(Chat.refusal(decision)) : Optional.empty();
    }

    private AccountInfo bob() {
        return log().snapshot().accounts().stream()
                .filter(account -> account.username().equals("bob"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void itExpires() {
        Chat chat = administered();
        chat.committed(new ResetPassword("zoe", "bob", "one-time"));
        Instant end = Chat.NOW.plus(LIFE);

        assertThat(bob().oneTimeUntil(LIFE)).contains(end);
        assertThat(refusal(end.minusMillis(1), signIn("in-time", "one-time", LIFE)))
                .isEmpty();
        assertThat(refusal(end, signIn("late", "one-time", LIFE))).contains(Problem.PASSWORD_EXPIRED);
        assertThat(refusal(end, signIn("wrong", "another", LIFE)))
                .as("nobody else is told")
                .contains(Problem.WRONG_CREDENTIALS);
        assertThat(refusal(end, signIn("for-ever", "one-time", Duration.ZERO))).isEmpty();
    }

    @Test
    default void anotherOneOrOnesOwnDoesNot() {
        Chat chat = administered();
        chat.committed(new ResetPassword("zoe", "bob", "one-time"));
        Instant later = Chat.NOW.plus(Duration.ofDays(30));
        log().append(List.of(new ResetPassword("zoe", "bob", "second")), later);
        assertThat(refusal(later, signIn("second", "second", LIFE))).isEmpty();

        chat.committed(new PasswordChanged("bob"));
        assertThat(bob().oneTimeUntil(LIFE)).isEmpty();
        assertThat(refusal(later.plus(Duration.ofDays(30)), signIn("own", "second", LIFE)))
                .isEmpty();
    }
}
