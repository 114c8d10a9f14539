package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.chatrpc.recipe.Recipe;
import org.chatrpc.server.ListeningSockets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A server set up by a recipe listens on the loopback address only. */
@ArquillianTest
class LoopbackIT {

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @Test
    void everySocketListensOnTheLoopbackAddressTheOnesOfTheAdministrationToo() throws IOException {
        Recipe server = Recipe.ofBuild();
        assertThat(ListeningSockets.of(server.pid()))
                .contains("127.0.0.1:" + server.port())
                .allMatch(socket -> socket.startsWith("127.") || socket.startsWith("0:0:0:0:0:0:0:1:"));
    }
}
