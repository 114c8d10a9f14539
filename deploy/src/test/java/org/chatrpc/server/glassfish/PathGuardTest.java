package org.chatrpc.server.glassfish;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.server.settings.ContextPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
    private final PathGuard guard = new PathGuard(new ContextPath("/chat"));
    private final PathGuard atTheRoot = new PathGuard(new ContextPath(""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/chat",
                "/chat/",
                "/chat/ChatService",
                "/%63hat/ChatService",
                "/chat/download/chat-rpc_1.0+1~x.deb",
                "/chat/a%20b",
                "/chat/%C3%A4",
                "/chat/x;v=1/...",
                "/chat//x"
            })
    void pathsOfTheApplicationPass(String path) {
        assertThat(guard.isPassed(path)).isTrue();
        assertThat(atTheRoot.isPassed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "chat/",
                "/chat/../management",
                "/chat/..;/management",
                "/chat/%2e%2e/management",
                "/chat/./x",
                "/chat/..",
                "/chat/..%2fx",
                "/chat/%5Cx",
                "/chat/\\x",
                "/chat/%00",
                "/chat/%0d%0aX",
                "/chat/%7F",
                "/chat/%",
                "/chat/%4",
                "/chat/%zz",
                "/chat/%c0%af",
                "/chat/%ff",
                "/chat/a b",
                "/chat/ä"
            })
    void othersDoNot(String path) {
        assertThat(guard.isPassed(path)).isFalse();
        assertThat(atTheRoot.isPassed(path)).isFalse();
    }

    @Test
    void aLongPathIsCheckedLikeAShortOne() {
        assertThat(guard.isPassed("/chat/" + "a".repeat(100_000))).isTrue();
        assertThat(guard.isPassed("/chat/" + "%61".repeat(100_000))).isTrue();
        assertThat(guard.isPassed("/chat/" + "a".repeat(100_000) + "%")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chats",
                "/chat;x/",
                "/other",
                "/index.html",
                "//chat/",
                "/management",
                "/monitoring;x",
                "/__asadmin/version"
            })
    void otherPathsPassOnlyIfTheApplicationIsTheRoot(String path) {
        assertThat(guard.isPassed(path)).isFalse();
        assertThat(atTheRoot.isPassed(path)).isTrue();
    }
}
