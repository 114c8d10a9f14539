package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.junit.jupiter.api.Test;

/** No change of the audit log goes unnoticed. */
interface AuditChainContract extends AuditSteps {
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
                AuditedAction.about(entry.subject()).in(entry.room()),
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
    default void onlyWhatIsOldIsPruned() {
        audited();
        assertThat(audit().prune(Chat.NOW.plusMillis(1), 7)).isEqualTo(7);
        assertThat(audit().prune(Chat.NOW.plusMillis(1), 7)).isEqualTo(3);
        assertThat(audit().prune(Chat.NOW.plusMillis(1), 7))
                .as("what says so is new")
                .isZero();
        assertThat(entries()).hasSize(2);
        assertThat(findings()).isEmpty();
    }
}
