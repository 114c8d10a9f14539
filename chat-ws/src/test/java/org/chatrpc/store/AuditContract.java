package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.SetAdministrator;
import org.chatrpc.admin.account.SetAuditor;
import org.chatrpc.audit.ChainCheck;
import org.chatrpc.log.command.Attributed;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.AuditStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.audit.AuditEnds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditQuery;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAct;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.UpdateRoom;
import org.junit.jupiter.api.Test;

/** The audit log gets its entries in the transaction that decides the act, and no change of it goes unnoticed. */
interface AuditContract extends EditingSteps {
    Duration YEAR = Duration.ofDays(365);

    default AuditStore audit() {
        return database().stores().audit();
    }

    private List<AuditEntry> entries() {
        return audit().after(0, 1_000);
    }

    private AuditEntry newest() {
        List<AuditEntry> all = entries();
        return all.get(all.size() - 1);
    }

    private List<String> findings(Map<Long, String> anchors) {
        ChainCheck check = new ChainCheck(anchors);
        AuditEnds ends = audit().read(check::next);
        return check.finish(ends);
    }

    private List<String> findings() {
        return findings(Map.of());
    }

    private static Attributed<?> from(Command<?> command, String operation) {
        return new Attributed<>(command, new Attribution(operation, "192.0.2.7"));
    }

    record Refused(String code) implements Command<Void> {
        @Override
        public void needs(Needs needs) {
            // Nothing is read.
        }

        @Override
        public Void decide(State state) {
            state.audit(
                    new AuditRecord(AuditKinds.REFUSED, "Login", code, "", "192.0.2.9", AuditedAct.about("bob"), 1));
            return null;
        }
    }

    /** A chat with a chain of ten entries. */
    private Chat audited() {
        Chat chat = three();
        chat.committed(Chat.accountCreated("zoe", true));
        while (newest().number() < 10) {
            chat.append(new Refused("WRONG_CREDENTIALS"));
        }
        return chat;
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
    default void theDatabaseRefusesToChangeOrDeleteEntries() {
        audited();

        assertThatThrownBy(() -> database().execute("UPDATE audit_entry SET actor = 'eve' WHERE number = 3"))
                .hasMessageContaining("audit log");
        assertThatThrownBy(() -> database().execute("DELETE FROM audit_entry WHERE number = 3"))
                .hasMessageContaining("audit log");
        assertThat(findings()).isEmpty();
    }

    private void disarm() {
        dropTriggers().forEach(database()::execute);
    }

    /** How somebody with all rights on the database switches its own checks off. */
    List<String> dropTriggers();

    @Test
    default void anyChangedColumnIsNamed() {
        audited();
        disarm();
        for (String column : List.of(
                "at",
                "kind",
                "operation",
                "outcome",
                "actor",
                "address",
                "room",
                "subject",
                "before_values",
                "after_values",
                "times",
                "previous",
                "hash")) {
            boolean isNumber = column.equals("at") || column.equals("times");
            String other = isNumber ? column + " + 1" : column + " || 'x'";
            String back = isNumber ? column + " - 1" : "substr(" + column + ", 1, length(" + column + ") - 1)";
            for (int number : new int[] {1, 5, 10}) {
                String set = "UPDATE audit_entry SET " + column + " = ";
                database().execute(set + other + " WHERE number = " + number);
                assertThat(findings()).as(column).containsExactly("entry " + number + " was changed");
                database().execute(set + back + " WHERE number = " + number);
                assertThat(findings()).isEmpty();
            }
        }
    }

    @Test
    default void removedEntriesAreNamed() {
        audited();
        disarm();
        database().execute("DELETE FROM audit_entry WHERE number IN (4, 5)");
        assertThat(findings()).containsExactly("entries 4 to 5 are missing");
        database().execute("DELETE FROM audit_entry WHERE number = 1");
        database().execute("DELETE FROM audit_entry WHERE number = 10");
        assertThat(findings())
                .containsExactlyInAnyOrder("entry 1 is missing", "entries 4 to 5 are missing", "entry 10 is missing");
        database().execute("DELETE FROM audit_entry");
        assertThat(findings()).containsExactly("entries 1 to 10 are missing");
    }

    @Test
    default void insertedAndMovedEntriesAreNamed() {
        audited();
        disarm();
        String copy = "INSERT INTO audit_entry SELECT %d, at, kind, operation, outcome, actor, address, room, subject,"
                + " before_values, after_values, times, previous, hash FROM audit_entry WHERE number = %d";
        database().execute(copy.formatted(11, 7));
        assertThat(findings())
                .containsExactly("entry 11 was changed", "entry 11 is beyond the end of the log, which is 10");
        database().execute("DELETE FROM audit_entry WHERE number = 11");
        database().execute(copy.formatted(0, 7));
        assertThat(findings())
                .contains("entry 0 was changed", "entry 0 is before the beginning of the log, which is 1");
        database().execute("DELETE FROM audit_entry WHERE number = 0");
        database().execute("UPDATE audit_entry SET number = 100 WHERE number = 3");
        database().execute("UPDATE audit_entry SET number = 3 WHERE number = 8");
        database().execute("UPDATE audit_entry SET number = 8 WHERE number = 100");
        assertThat(findings()).containsExactly("entry 3 was changed", "entry 8 was changed");
    }

    /** Somebody who can compute hashes as well. */
    @Test
    default void aForgedEntryIsNamedByTheOneAfterItAndByWhatWasWrittenOutside() {
        audited();
        disarm();
        Map<Long, String> outside = new HashMap<>();
        entries().forEach(entry -> outside.put(entry.number(), entry.hash()));
        List<AuditEntry> forged = new ArrayList<>();
        forge(entries().get(4), forged);
        assertThat(findings()).containsExactly("entry 5 is not the one that entry 6 follows");

        // The whole rest of the chain, with its end.
        for (AuditEntry entry : entries().subList(5, 10)) {
            forge(entry, forged);
        }
        assertThat(findings()).containsExactly("entry 10 is not the one that was written last");
        database().execute("UPDATE audit_head SET hash = '" + newest().hash() + "'");
        assertThat(findings()).as("nothing inside can tell").isEmpty();
        assertThat(findings(outside))
                .containsExactly(
                        "entry 5 is not the one that was written outside",
                        "entry 6 is not the one that was written outside",
                        "entry 7 is not the one that was written outside",
                        "entry 8 is not the one that was written outside",
                        "entry 9 is not the one that was written outside",
                        "entry 10 is not the one that was written outside");
        database().execute("DELETE FROM audit_entry WHERE number > 3");
        database().execute("UPDATE audit_head SET number = 3, hash = '" + newest().hash() + "'");
        assertThat(findings(outside)).hasSize(7).contains("entry 10, which was written outside, is missing");
    }

    private void forge(AuditEntry entry, List<AuditEntry> forged) {
        String previous = forged.isEmpty()
                ? entry.previous()
                : forged.get(forged.size() - 1).hash();
        AuditRecord record = new AuditRecord(
                entry.kind(),
                entry.operation(),
                entry.outcome(),
                "eve",
                entry.address(),
                AuditedAct.about(entry.subject()).in(entry.room()),
                entry.times());
        AuditEntry other =
                AuditEntry.following(entry.number() - 1, previous, entry.at(), record, entry.before(), entry.after());
        database()
                .execute("UPDATE audit_entry SET actor = 'eve', previous = '%s', hash = '%s' WHERE number = %d"
                        .formatted(other.previous(), other.hash(), other.number()));
        forged.add(other);
    }

    @Test
    default void pruningIsRecordedAndAnythingElseIsNamed() {
        audited();
        assertThat(audit().prune(Chat.NOW, 100)).as("none is that old").isZero();
        assertThat(audit().prune(Instant.now().plus(YEAR), 4)).isEqualTo(4);
        assertThat(entries()).first().extracting(AuditEntry::number).isEqualTo(5L);
        assertThat(newest().kind()).isEqualTo(AuditKinds.AUDIT_PRUNED);
        assertThat(newest().after()).contains("\"upTo\":\"4\"");
        assertThat(findings()).isEmpty();
        assertThat(audit().prune(Instant.now().plus(YEAR), 2)).isEqualTo(2);
        assertThat(findings()).isEmpty();

        disarm();
        String hash = entries().get(1).hash();
        database().execute("DELETE FROM audit_entry WHERE number <= 8");
        assertThat(findings()).containsExactly("entries 7 to 8 are missing");
        database().execute("UPDATE audit_head SET floor_number = 8, floor_hash = '" + hash + "'");
        assertThat(findings())
                .containsExactly("the entries up to 8 were removed, but no entry says that they were pruned");
    }

    @Test
    default void everythingCanBePruned() {
        Chat chat = audited();
        assertThat(audit().prune(Instant.now().plus(YEAR), 1_000)).isEqualTo(10);
        assertThat(entries()).singleElement().extracting(AuditEntry::number).isEqualTo(11L);
        chat.append(new Refused("WRONG_CREDENTIALS"));
        assertThat(findings()).isEmpty();
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
