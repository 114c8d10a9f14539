package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.chatrpc.load.AsyncSoap;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class WaitingReadersIT {
    /** More than any of the servers has threads for requests: the recipes give them 256. */
    private static final int READERS = 300;

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @Test
    void moreReadersThanThreadsMayWaitAndOthersAreAnsweredMeanwhile() throws Exception {
        DeployedChat.awaitReady(base);
        Person ada = Person.signUp(base, "ada");
        String room = Person.freshName("room");
        ada.createRoom(room, "PUBLIC");
        try (AsyncSoap soap = new AsyncSoap(base.toURI().resolve("ChatService"))) {
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                tokens.add(soap.register(Person.freshName("reader")).join());
            }
            soap.call("<JoinRoom><token>" + tokens.get(0) + "</token><room>" + room + "</room></JoinRoom>")
                    .join();
            String cursor = ada.now();
            List<CompletableFuture<String>> polls =
                    tokens.stream().map(token -> soap.poll(token, cursor)).toList();
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .until(() -> polls.stream().noneMatch(CompletableFuture::isDone));

            ada.send(room, "for one of them");

            assertThat(polls.get(0).join()).contains("for one of them");
            assertThat(polls.stream().filter(poll -> !poll.isDone())).hasSize(READERS - 1);
        }
    }
}
