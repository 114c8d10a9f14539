package org.chatrpc.client.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chatrpc.client.session.admin.AuditEntry;
import org.junit.jupiter.api.Test;

class AuditTextsTest {

    private final AuditTexts texts = new AuditTexts(ZoneOffset.UTC);

    @Test
    void whatChangedIsToldByName() {
        assertThat(texts.details(entry("ROLE_CHANGED", "", "{\"role\":\"MEMBER\",\"by\":1}", "{\"role\":\"OWNER\"}")))
                .startsWith(
                        "role: MEMBER → OWNER\nby: 1 → nothing\nOperation SetMemberRole\nFrom 192.0.2.7\nEntry 1234,");
        assertThat(texts.details(entry("REFUSED", "NOT_PERMITTED", "", ""))).startsWith("Refused with NOT_PERMITTED\n");
    }

    @Test
    void valuesThatAreNoObjectsAreShownAsTheyAre() {
        assertThat(AuditValues.of("{\"a\":[1,\"x\"]}", "{\"a\":{\"b\":true}}"))
                .containsExactly(new AuditValues.Change("a", Optional.of("[1,\"x\"]"), Optional.of("{\"b\":true}")));
        assertThat(AuditValues.of("{", "[]"))
                .containsExactly(new AuditValues.Change("", Optional.of("{"), Optional.of("[]")));
        assertThat(AuditValues.of("", "")).isEmpty();
    }

    @Test
    void aKindOfANewerServerIsShownAsItCallsIt() {
        assertThat(texts.line(entry("MOON_LANDED", "", "", "")).title()).isEqualTo("MOON_LANDED");
        assertThat(texts.line(entry("REFUSED", "NOT_PERMITTED", "", "")).title())
                .isEqualTo("Refused: SetMemberRole");
    }

    @Test
    void everyDocumentedKindIsKnown() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "administration.md"));
        String table =
                page.substring(page.indexOf("| kind | what happened |"), page.indexOf("`operation` is the call"));
        List<String> documented = Pattern.compile("`([A-Z_]{5,})`")
                .matcher(table)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(AuditKind.KNOWN).containsExactlyInAnyOrderElementsOf(documented);
        assertThat(documented)
                .allSatisfy(kind -> assertThat(AuditKind.text(kind)).isNotEqualTo(kind));
    }

    private static AuditEntry entry(String kind, String outcome, String before, String after) {
        return new AuditEntry(
                1234,
                Instant.EPOCH,
                kind,
                "SetMemberRole",
                outcome,
                "alice",
                "192.0.2.7",
                "design",
                "bob",
                before,
                after,
                1,
                "ab");
    }
}
