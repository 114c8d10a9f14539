package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.SetAdministrator;
import org.chatrpc.admin.account.SetAuditor;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Command;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditQuery;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.UpdateRoom;
import org.junit.jupiter.api.Test;

/** The audit log gets its entries in the transaction that decides the act. */
interface AuditContract extends AuditSteps {
    private static AttributedCommand<?> from(Command<?> command, String operation) {
        return new AttributedCommand<>(command, new Attribution(operation, "192.0.2.7"));
    }

    @Test
    default void anActIsRecordedWithItsActorItsAddressAndWhatChanged() {
        Chat chat = three();
        chat.committed(Chat.accountCreated("zoe", true));
        chat.append(from(new SetAdministrator("zoe", "bob", true), "SetAdministrator"));

        AuditEntry entry = newest();
        assertThat(entry.kind()).isEqualTo("ACCOUNT_UPDATED");
        assertThat(entry.operation()).isEqualTo("SetAdministrator");
        assertThat(entry.outcome()).isEmpty();
        assertThat(entry.actor()).isEqualTo("zoe");
        assertThat(entry.subject()).isEqualTo("bob");
        assertThat(entry.address()).isEqualTo("192.0.2.7");
        assertThat(entry.before()).isEqualTo("{\"administrator\":\"false\"}");
        assertThat(entry.after()).isEqualTo("{\"administrator\":\"true\"}");
        assertThat(entry.at()).isEqualTo(Chat.NOW);
        assertThat(findings()).isEmpty();
    }

    @Test
    default void entriesOfATimeAreFoundAlsoIfAWrongClockWasSetRight() {
        audited();
        long before = newest().number();
        for (Duration wrong : List.of(YEAR, Duration.ZERO)) {
            database().stores().log().append(List.of(new Refused("WRONG_CREDENTIALS")), Chat.NOW.plus(wrong));
        }
        assertThat(between(Chat.NOW, Chat.NOW.plusSeconds(60)))
                .contains(before + 2)
                .doesNotContain(before + 1);
        assertThat(between(Chat.NOW.plusSeconds(60), Chat.NOW.plus(YEAR).plusSeconds(60)))
                .containsExactly(before + 1);
    }

    private List<Long> between(Instant from, Instant until) {
        AuditQuery query = new AuditQuery(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(from),
                Optional.of(until));
        return audit().find(query, ReadLimit.items(100)).items().stream()
                .map(AuditEntry::number)
                .toList();
    }

    @Test
    default void whatFollowsFromAnActIsRecordedWithIt() {
        Chat chat = three();
        chat.committed(Chat.accountCreated("zoe", true));
        chat.committed(new RoleChanged("alice", "general", "alice", Role.OWNER));
        long before = newest().number();
        chat.append(from(new DeactivateAccount("zoe", "alice"), "DeactivateAccount"));

        assertThat(audit().after(before, 100))
                .extracting(AuditEntry::kind, AuditEntry::operation, AuditEntry::subject)
                .startsWith(tuple("ACCOUNT_UPDATED", "DeactivateAccount", "alice"))
                .contains(tuple("ROLE_CHANGED", "DeactivateAccount", "alice"));
    }

    @Test
    default void whatIsRefusedOrChangesNothingLeavesNoEntryOfAnAct() {
        Chat chat = audited();
        long before = newest().number();

        assertThat(chat.refusal(new SetAdministrator("bob", "bob", true))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new UpdateRoom(
                        "carol", "general", Optional.of("Mine"), Optional.empty(), Optional.empty(), Optional.empty())))
                .isEqualTo(Problem.NOT_PERMITTED);
        chat.append(new SetAuditor("zoe", "bob", false));
        chat.posted(Chat.post("general", "alice", "hello"));
        assertThat(newest().number()).isEqualTo(before);
    }

    @Test
    default void textsOfMessagesAreNotInIt() {
        Chat chat = three();
        var sent = chat.posted(Chat.post("general", "alice", "a secret text"));
        chat.append(delete("bob", sent));

        assertThat(newest().kind()).isEqualTo("MESSAGE_DELETED");
        assertThat(newest().before()).contains(Long.toString(sent.id()));
        assertThat(entries()).noneMatch(entry -> entry.toString().contains("secret"));
    }

    @Test
    default void entriesAreFoundByWhatTheySay() {
        Chat chat = audited();
        chat.append(from(new SetAuditor("zoe", "carol", true), "SetAuditor"));
        AuditQuery refused = new AuditQuery(
                OptionalLong.of(10),
                Optional.empty(),
                Optional.empty(),
                Optional.of("bob"),
                Optional.empty(),
                true,
                Optional.of(Chat.NOW),
                Optional.of(Chat.NOW.plusMillis(1)));
        AuditQuery byZoe = new AuditQuery(
                OptionalLong.empty(),
                Optional.of("ACCOUNT_UPDATED"),
                Optional.of("zoe"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());

        assertThat(audit().find(refused, ReadLimit.items(2)).items())
                .extracting(AuditEntry::number)
                .containsExactly(9L, 8L);
        assertThat(audit().find(refused, ReadLimit.items(2)).hasMore()).isTrue();
        assertThat(audit().find(byZoe, ReadLimit.items(10)).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).isEqualTo("{\"auditor\":\"true\"}"));
        assertThat(audit().find(AuditQuery.ALL, ReadLimit.items(100)).items()).hasSameSizeAs(entries());
    }

    @Test
    default void howFarItWasWrittenOutsideNeverGoesBack() {
        audited();
        assertThat(audit().exported("file a")).isZero();
        audit().setExported("file a", 5);
        audit().setExported("file a", 3);
        audit().setExported("syslog b", 1);
        assertThat(audit().exported("file a")).isEqualTo(5);
        assertThat(audit().exported("syslog b")).isEqualTo(1);
    }
}
