package org.chatrpc.client.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.chatrpc.client.search.suggest.TypedQuery.Operator;
import org.junit.jupiter.api.Test;

class TypedQueryTest {

    @Test
    void findsTheOperatorWhoseValueIsBeingTyped() {
        assertThat(TypedQuery.at("lunch from:bo", 13)).contains(new Operator("from", "bo", 6, 13));
        assertThat(TypedQuery.at("IN:", 3)).contains(new Operator("in", "", 0, 3));
        assertThat(TypedQuery.at("from:bob lunch", 7)).contains(new Operator("from", "bob", 0, 8));
    }

    @Test
    void thereIsNoneElsewhere() {
        assertThat(TypedQuery.at("from:bob lunch", 12)).isEmpty();
        assertThat(TypedQuery.at("from:bob ", 9)).isEmpty();
        assertThat(TypedQuery.at("from:bob", 3))
                .as("in the name of the operator")
                .isEmpty();
        assertThat(TypedQuery.at("\"letters from:bob\"", 15)).as("in a phrase").isEmpty();
        assertThat(TypedQuery.at("wherefrom:bob", 13)).isEmpty();
        assertThat(TypedQuery.at("", 0)).isEmpty();
    }

    @Test
    void completesTheValueAndGoesOnBehindIt() {
        String text = "From:bo lunch";
        Operator operator = TypedQuery.at(text, 6).orElseThrow();
        TypedQuery.Edit edit = TypedQuery.complete(text, operator, "bob");
        assertThat(edit.text()).isEqualTo("from:bob lunch");
        assertThat(edit.text().substring(edit.caret())).isEqualTo("lunch");
        Operator last = TypedQuery.at("in:", 3).orElseThrow();
        assertThat(TypedQuery.complete("in:", last, "general")).isEqualTo(new TypedQuery.Edit("in:general ", 11));
    }

    @Test
    void doesNotSendOperatorsThatAreNotComplete() {
        assertThat(TypedQuery.sendable("  lunch from: ")).isEqualTo("lunch");
        assertThat(TypedQuery.sendable("in:")).isEmpty();
        assertThat(TypedQuery.sendable("\"from: \"")).isEqualTo("\"from: \"");
        assertThat(TypedQuery.sendable("a:b 50%_ 'x'")).isEqualTo("a:b 50%_ 'x'");
    }

    @Test
    void readsWhatInputMethodsType() {
        assertThat(TypedQuery.at("東京\u3000from\uff1abo", 10)).contains(new Operator("from", "bo", 3, 10));
        assertThat(TypedQuery.sendable("東京\u3000from\uff1a")).isEqualTo("東京");
        assertThat(TypedQuery.at("\u300cfrom\uff1abo x\u300d", 9))
                .as("in a phrase")
                .isEmpty();
    }

    @Test
    void daysBeginAndEndWhereTheUserIs() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        assertThat(TypedQuery.dated("lunch before:2026-11-02 from:bob", tokyo))
                .isEqualTo(new TypedQuery.Dated(
                        TypedQuery.dated("lunch before:2026-11-02 from:bob", tokyo)
                                .query(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-11-01T15:00:00Z"))));
        assertThat(TypedQuery.dated("lunch before:2026-11-02 from:bob", tokyo).query())
                .startsWith("lunch ")
                .endsWith(" from:bob")
                .doesNotContain("before");
        assertThat(TypedQuery.dated("after:2026-11-01", tokyo))
                .isEqualTo(
                        new TypedQuery.Dated("", Optional.of(Instant.parse("2026-11-01T15:00:00Z")), Optional.empty()));
        // The narrowest count, as at the server; and a day has 25 hours when summer time ends.
        assertThat(TypedQuery.dated(
                        "after:2026-10-01 after:2026-10-24 before:2026-12-01 before:2026-10-26",
                        ZoneId.of("Europe/Berlin")))
                .isEqualTo(new TypedQuery.Dated(
                        "",
                        Optional.of(Instant.parse("2026-10-24T22:00:00Z")),
                        Optional.of(Instant.parse("2026-10-25T23:00:00Z"))));
        assertThat(TypedQuery.dated("\"before:2026-11-02 x\"", tokyo).until()).isEmpty();
    }

    @Test
    void saysWhichOperatorNeedsADate() {
        assertThat(TypedQuery.withoutDate("lunch before:2026-11")).contains("before");
        assertThat(TypedQuery.withoutDate("after:monday")).contains("after");
        assertThat(TypedQuery.withoutDate("after:2026-02-30")).contains("after");
        assertThat(TypedQuery.withoutDate("after:0000-12-31")).contains("after");
        assertThat(TypedQuery.withoutDate("before:9998-01-01")).contains("before");
        assertThat(TypedQuery.withoutDate("after:0001-01-01 before:9997-12-31")).isEmpty();
        assertThat(TypedQuery.withoutDate("after:2026-02-28 before:\"2026-11-01\""))
                .isEmpty();
        assertThat(TypedQuery.withoutDate("\"before:x\" from:y")).isEmpty();
    }
}
