package org.chatrpc.server.admin.connection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.chatrpc.server.settings.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "tab\t, line\r\nand \uD83D\uDE00", "\uFFFD \uE000 \uD7FF \u0085"})
    void whatXmlAllowsIsSent(String text) {
        assertThatCode(() -> XmlText.require("body", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell \u0007", "null \u0000", "half \uD83D", "\uFFFE and more", "\uDE00\uD83D"})
    void whatXmlDoesNotAllowIsRefused(String text) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> XmlText.require("body", text))
                .withMessageContaining("which XML does not allow");
    }

    /** As of {@code make 2>&1 | post}. */
    @Test
    void theCharacterAndItsPlaceAreNamed() {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> XmlText.require("body", "cc foo.c\n\uD83D\uDE00 \u001b[31merror\u001b[0m"))
                .withMessageStartingWith(
                        "The body cannot have the character U+001B, which XML does not allow: line 2, character 3.")
                .withMessageContaining("colour");
    }

    /** Before anything is sent: nobody listens there. */
    @Test
    void noCallIsMadeWithSuchAText() {
        SoapClient chat = new SoapClient(URI.create("http://127.0.0.1:9/chat/ChatService"), "urn:chatrpc:v1");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> chat.call("SendMessage", Map.of("token", List.of("t\u0001"))))
                .withMessage(
                        "The token cannot have the character U+0001, which XML does not allow: line 1, character 2.");
    }
}
