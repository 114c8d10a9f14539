package org.chatrpc.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.chatrpc.model.Findings;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that somebody made who can compute hashes. Other changes are in the contract of the store. */
class ChainCheckTest {
    @Test
    void findingsThatAreTooManyToNameAreCounted() {
        ChainCheck check = new ChainCheck(LongStream.rangeClosed(1, 1_005)
                .boxed()
                .collect(Collectors.toMap(number -> number, number -> "written outside")));
        Findings found = check.finish(new AuditChainBounds(0, AuditEntry.START, 0, AuditEntry.START));
        assertThat(found.count()).isEqualTo(1_005);
        assertThat(found.lines())
                .hasSize(1_001)
                .startsWith("entry 1, which was written outside, is missing")
                .endsWith("and 5 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "4",
                "{",
                "{\"upTo\":\"4\"}",
                "{\"hash\":\"x\"}",
                "{\"upTo\":null,\"hash\":null}",
                "{\"upTo\":\"four\",\"hash\":\"x\"}",
                "{\"upTo\":[],\"hash\":{}}",
                "{\"upTo\":\"4\",\"hash\":{}}"
            })
    void anEntryThatDoesNotSayWhatWasPrunedIsNamed(String after) {
        AuditRecord record = new AuditRecord(AuditKinds.AUDIT_PRUNED, "", "", "", "", AuditedAction.about(""), 1);
        AuditEntry entry = AuditEntry.following(0, AuditEntry.START, Instant.EPOCH, record, "", after);
        ChainCheck check = new ChainCheck();
        check.next(entry);
        assertThat(check.finish(new AuditChainBounds(1, entry.hash(), 0, AuditEntry.START))
                        .lines())
                .containsExactly("entry 1 says that entries were pruned, but not which");
    }
}
