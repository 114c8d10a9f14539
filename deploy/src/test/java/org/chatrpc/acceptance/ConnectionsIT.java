package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Set;
import org.chatrpc.recipe.LoadBalancer;
import org.chatrpc.server.RawConnection;
import org.chatrpc.server.RawConnection.Answer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does with its connections when it refuses, and with paths that no client sends. */
@ArquillianTest
class ConnectionsIT {
    private static final String XML = "Content-Type: text/xml\r\n";

    /**
     * The others end a connection after status 500, which SOAP 1.1 requires for a fault, and say so: Grizzly, in GlassFish and Payara, and
     * Liberty do that for any application and have no setting for it. The embedded server, whose codec is ours, has a test of its own.
     */
    private static final Set<String> KEEPING = Set.of("wildfly");

    /** The others answer some of these paths before the application sees them. */
    private static final Set<String> PASSING_PATHS = Set.of("wildfly");

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    private static String server() {
        String recipe = System.getProperty("chat.recipe", "");
        return recipe.substring(recipe.lastIndexOf('/') + 1);
    }

    @Test
    void aFaultKeepsTheConnectionOrSaysThatItEnds() throws IOException {
        DeployedChat.awaitReady(base);
        try (RawConnection connection = RawConnection.to(base.getPort())) {
            Answer refused = connection.request("POST", "/chat/ChatService", XML, "garbage");
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body()).contains("<code>INVALID_REQUEST</code>");
            if (KEEPING.contains(server())) {
                assertThat(refused.headers().getOrDefault("connection", "keep-alive"))
                        .isEqualToIgnoringCase("keep-alive");
                assertThat(connection
                                .request("POST", "/chat/ChatService", XML, "garbage again")
                                .status())
                        .isEqualTo(500);
                assertThat(connection
                                .request("GET", "/chat/health/live", "", "")
                                .status())
                        .isEqualTo(200);
            } else {
                assertThat(refused.headers().get("connection")).isEqualToIgnoringCase("close");
                assertThat(connection.isEnded()).isTrue();
            }
        }
    }

    @Test
    void behindTheLoadBalancerAFaultKeepsTheConnectionOfTheClient() throws IOException {
        Assumptions.assumeTrue(LoadBalancer.isInstalled(), "no HAProxy");
        DeployedChat.awaitReady(base);
        try (LoadBalancer balancer = new LoadBalancer(Collections.nCopies(3, base.getPort()));
                RawConnection connection = RawConnection.to(balancer.port())) {
            for (int i = 0; i < 5; i++) {
                Answer refused = connection.request("POST", "/chat/ChatService", XML, "garbage");
                assertThat(refused.status()).isEqualTo(500);
                assertThat(refused.body()).contains("<code>INVALID_REQUEST</code>");
                assertThat(refused.headers().getOrDefault("connection", "keep-alive"))
                        .isEqualToIgnoringCase("keep-alive");
            }
            assertThat(connection.request("GET", "/chat/health/live", "", "").status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chat/%00",
                "/chat/x%00.html",
                "/chat/..%2fmanagement",
                "/chat/%2e%2e%2fmanagement",
                "/chat/files/..%2F..%2Fchat.db",
                "/chat/..%5cmanagement",
                "/chat/%0d%0aX:%20y"
            })
    void aPathThatDecodersReadDifferentlyIsNothing(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(base.getPort())) {
            Answer answer = connection.request("GET", path, "Connection: close\r\n", "");
            if (PASSING_PATHS.contains(server())) {
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.body()).hasSizeLessThan(200).contains("There is nothing at this address.");
            } else {
                assertThat(answer.status()).isIn(400, 404);
                assertThat(answer.body()).hasSizeLessThan(2_000).doesNotContain("Exception", "\tat ", "org.", "java.");
            }
            assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "x");
        }
    }
}
