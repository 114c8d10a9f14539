package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.chatrpc.contract.Receipt;
import org.chatrpc.recipe.Recipe;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Restarts the whole server as its recipe describes. */
@ArquillianTest
class RestartIT {

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterARestart() throws Exception {
        DeployedChat.awaitReady(base);
        Person alice = Person.signUp(base, "alice");
        String room = Person.freshName("room");
        alice.createRoom(room, "PUBLIC");
        String cursor = alice.now();
        Receipt receipt = alice.send(room, "before the restart", "id-1", null);

        Recipe server = Recipe.ofBuild();
        server.stop();
        server.start();
        DeployedChat.awaitReady(base);

        Receipt again = alice.send(room, "before the restart", "id-1", null);
        assertThat(again.isDuplicate()).isTrue();
        assertThat(again.getMessageId()).isEqualTo(receipt.getMessageId());
        assertThat(alice.send(room, "after it").getNumber()).isEqualTo(receipt.getNumber() + 1);
        assertThat(alice.history(room, null, null, null).getMessage())
                .extracting(message -> message.getBody())
                .containsExactly("before the restart", "after it");
        assertThat(alice.receive(cursor, null, null).getEvent())
                .extracting(event -> event.getKind())
                .contains("MESSAGE_POSTED");
    }
}
