package org.chatrpc.client.soap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.chatrpc.contract.Member;
import org.chatrpc.contract.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
