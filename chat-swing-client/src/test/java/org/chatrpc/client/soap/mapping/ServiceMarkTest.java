package org.chatrpc.client.soap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs are marked in every language. */
class ServiceMarkTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static String shown(String kind) {
        User user = new User();
        user.setUsername("build-bot");
        user.setDisplayName("Builds '{0}'");
        user.setPresence("ONLINE");
        user.setKind(kind);
        return FromContract.person(user).displayName();
    }

    @Test
    void theNameOfAServiceIsMarkedAndThatOfAPersonIsNot() {
        Locale.setDefault(Locale.ENGLISH);
        assertThat(shown("SERVICE")).isEqualTo("Builds '{0}' · service");
        assertThat(shown("PERSON")).isEqualTo("Builds '{0}'");
        assertThat(shown(null)).isEqualTo("Builds '{0}'");
        Locale.setDefault(Locale.GERMANY);
        assertThat(shown("SERVICE")).isEqualTo("Builds '{0}' · Dienst");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Backup \u00B7 service",
                "Backup \u2022 service",
                "Backup \u22C5 service",
                "Backup\u200A\u2027\u200Aservice",
                "Backup \u30FB\uFF65service"
            })
    void noPersonCanHaveTheMark(String name) {
        User user = new User();
        user.setUsername("mallory");
        user.setDisplayName(name);
        user.setPresence("ONLINE");
        user.setKind("PERSON");
        assertThat(FromContract.person(user).displayName()).matches("Backup\\h-\\h?service");
        Room direct = new Room();
        direct.setRoom("dm.alice.mallory");
        direct.setTitle(name);
        direct.setVisibility("DIRECT");
        direct.setPeer("mallory");
        assertThat(FromContract.room(direct).title()).doesNotContain(name);
    }

    @Test
    void aDotWithinANameStays() {
        assertThat(ServiceMark.on("Marcel\u00B7la", "PERSON")).isEqualTo("Marcel\u00B7la");
        assertThat(ServiceMark.on("\u30B8\u30E7\u30F3\u30FB\u30B9\u30DF\u30B9", null))
                .isEqualTo("\u30B8\u30E7\u30F3\u30FB\u30B9\u30DF\u30B9");
    }

    @Test
    void soAreMembers() {
        Locale.setDefault(Locale.ENGLISH);
        Member member = new Member();
        member.setUsername("build-bot");
        member.setDisplayName("Builds");
        member.setRole("MEMBER");
        member.setPresence("ONLINE");
        member.setKind("SERVICE");
        assertThat(FromContract.member(member).displayName()).isEqualTo("Builds · service");
        assertThat(FromContract.member(member).service()).isTrue();
        member.setKind(null);
        assertThat(FromContract.member(member).service()).isFalse();
    }
}
