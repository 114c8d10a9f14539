package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.text.Checked.Accepted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"alice", "bob.", "a-b", "x_", "42", "admin-2f3a1", "team", "general", "allison", "chat2"})
    void ordinaryIdentifiersAreAccepted(String id) {
        assertThat(Identifier.USERNAME.check(id)).isEqualTo(new Accepted(id));
        assertThat(Identifier.ROOM.check(id)).isEqualTo(new Accepted(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "here",
                "room",
                "everyone",
                "channel",
                "admin",
                "administrator",
                "system",
                "root",
                "support",
                "moderator",
                "owner",
                "server",
                "chat",
                "bot",
                "all.",
                "_admin_",
                "sys-tem",
                "r.o.o.t"
            })
    void thoseOfEverybodyAndOfPeopleInChargeAreReserved(String id) {
        assertThat(Identifier.USERNAME.check(id).flaw().map(Violation::kind)).contains(Violation.Kind.RESERVED);
        assertThat(Identifier.ROOM.check(id).flaw().map(Violation::kind)).contains(Violation.Kind.RESERVED);
        // Existing accounts can still sign in.
        assertThat(Identifier.USERNAME.isWellFormed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "-_.",
                "Alice",
                "al ice",
                "al\nice",
                "alice\n",
                "\u00e4lice",
                "a~b",
                "\u0430lice",
                "alice\u200b"
            })
    void othersAreNone(String id) {
        assertThat(Identifier.USERNAME.check(id).flaw().map(Violation::kind)).contains(Violation.Kind.FORM);
        assertThat(Identifier.ROOM.check(id).flaw().map(Violation::kind)).contains(Violation.Kind.FORM);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 33, 65})
    void eachKindHasItsLength(int length) {
        String id = "x".repeat(length);
        assertThat(Identifier.USERNAME.check(id).flaw()).isPresent();
        assertThat(Identifier.ROOM.check(id).flaw().isPresent()).isEqualTo(length > 64);
    }
}
