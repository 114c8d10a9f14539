package org.chatrpc.client.session.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.chatrpc.text.WebLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLinkTest {

    private static final ServerAddress SERVER = ServerAddress.parse("https://chat.example.org/chat/");

    @Test
    void aLinkLeadsToTheMessageThatItWasMadeOf() {
        for (String room : new String[] {"general", "a.b-c_d", "dm:alice:bob", "Straße 7"}) {
            MessageLink link = new MessageLink(SERVER, room, 42);
            assertThat(MessageLink.parse(URI.create(link.text()))).contains(link);
            // As it is recognised in the text of a message.
            assertThat(WebLink.parse(link.text()).map(WebLink::target).flatMap(MessageLink::parse))
                    .contains(link);
        }
        assertThat(new MessageLink(SERVER, "general", 42).text())
                .isEqualTo("https://chat.example.org/chat/#general/42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://chat.example.org/chat/",
                "https://chat.example.org/chat/#general",
                "https://chat.example.org/chat/#general/0",
                "https://chat.example.org/chat/#general/1/2",
                "https://chat.example.org/chat/#/1",
                "https://chat.example.org/chat/#general/99999999999999999999",
                "https://chat.example.org/chat/?x#general/1",
                "mailto:bob@example.org"
            })
    void otherLinksLeadToNoMessage(String link) {
        assertThat(MessageLink.parse(URI.create(link))).isEmpty();
    }
}
