package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.chatrpc.contract.Attachment;
import org.chatrpc.load.ProcessStatus;
import org.chatrpc.load.SlowPeer;
import org.chatrpc.recipe.Recipe;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Clients of one network that send too slowly, or do not read what they asked for, at an application server as its recipe sets it up:
 * more of them than the server has threads. Others must be served meanwhile. The embedded server has a test of its own.
 */
@ArquillianTest
class SlowClientsIT {
    /** The recipe of the tests has 64 threads. */
    private static final int PEERS = 100;

    private static final int NEWCOMERS = 3;
    /** All of 127.0.0.0/8 is this machine. */
    private static final String ELSEWHERE = "127.0.0.2";
    /** Generous: this is not about speed. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final long MOST_MIB = 2_000;

    @ArquillianResource
    private URL base;

    private final List<SlowPeer> peers = new ArrayList<>();

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeEach
    void ready() {
        DeployedChat.awaitReady(base);
    }

    @AfterEach
    void disconnect() throws IOException {
        for (SlowPeer peer : peers) {
            peer.close();
        }
    }

    private SlowPeer open() throws IOException {
        SlowPeer peer = new SlowPeer(URI.create(base + "ChatService"), ELSEWHERE);
        peers.add(peer);
        return peer;
    }

    private void newcomersAreServed() throws Exception {
        for (int i = 0; i < NEWCOMERS; i++) {
            long start = System.nanoTime();
            Person newcomer = Person.signUp(base, "newcomer");
            newcomer.send("general", "hello");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
    }

    @Test
    void bodiesThatDoNotArriveKeepNobodyElseWaiting() throws Exception {
        for (int i = 0; i < PEERS; i++) {
            open().head(1_000).send("<s:Envelope");
        }
        newcomersAreServed();
        // More than its share: refused, and told so.
        assertThat(peers.get(PEERS - 1).readUntil("Envelope>"))
                .startsWith("HTTP/1.1 503")
                .contains("<code>OVERLOADED</code>");
    }

    /** Liberty gives the application nothing of a body before it has all of it, so that nobody can look at the time. */
    @Test
    void aBodyThatTricklesIsEndedOrKeepsNobodyElseWaiting() throws Exception {
        SlowPeer slow = open().head(1_000, "Expect: 100-continue");
        assertThat(slow.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100");
        if (Recipe.ofBuild().name().equals("liberty")) {
            newcomersAreServed();
            return;
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (System.nanoTime() < end) {
            slow.trySend("x");
            TimeUnit.MILLISECONDS.sleep(500);
        }
        assertThat(slow.readUntil("Envelope>")).startsWith("HTTP/1.1 408").contains("<code>OVERLOADED</code>");

        String name = "again-" + UUID.randomUUID().toString().substring(0, 8);
        String body = RawSoap.envelope(
                "<c:Register><c:username>" + name + "</c:username><c:password>correct horse</c:password></c:Register>");
        assertThat(open().head(body.length()).send(body).readUntil("Envelope>")).startsWith("HTTP/1.1 200");
    }

    /** In Payara, each holds a thread, and nothing limits how many there are. */
    private static int unread() {
        return Recipe.ofBuild().name().equals("payara") ? 40 : PEERS;
    }

    @Test
    void filesThatAreNotReadKeepNobodyElseWaiting() throws Exception {
        Person owner = Person.signUp(base, "owner");
        byte[] content = Uploading.random(8 << 20);
        Attachment file = Uploading.upload(owner, "general", "large.bin", content);
        Uploading.send(owner, "general", "large", file.getAttachmentId());
        String path = URI.create(base + "files/" + file.getAttachmentId()).getPath();
        for (int i = 0; i < unread(); i++) {
            open().get(path, "Authorization: Bearer " + owner.token()); // and reads nothing
        }
        newcomersAreServed();
        assertThat(ProcessStatus.residentMib(Recipe.ofBuild().pid())).isLessThan(MOST_MIB);
    }
}
