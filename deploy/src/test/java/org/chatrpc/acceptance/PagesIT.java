package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.chatrpc.contract.ChatService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What browsers, supervisors and generators of clients get. */
@ArquillianTest
class PagesIT {
    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @Test
    void theStartPageTellsPeopleHowToGoOn() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body())
                .contains(base + "ChatService?wsdl", "--server " + base)
                .doesNotContain("{{");
    }

    @Test
    void aBrowserAtTheEndpointIsSentToTheStartPage() throws Exception {
        HttpResponse<String> answer = get("ChatService");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo(base.getPath());
    }

    @Test
    void theWsdlIsPublishedAsItWasWrittenWithTheAddressItWasAskedAt() throws Exception {
        String written;
        try (InputStream in = ChatService.class.getResourceAsStream("/META-INF/wsdl/chat.wsdl")) {
            written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String query : new String[] {"?wsdl", "?WSDL"}) {
            HttpResponse<String> wsdl = get("ChatService" + query);
            assertThat(wsdl.statusCode()).isEqualTo(200);
            assertThat(wsdl.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
            assertThat(wsdl.body())
                    .isEqualTo(written.replace("http://127.0.0.1:8080/chat/ChatService", base + "ChatService"));
        }
    }

    @Test
    void theServerIsAliveAndSoonReady() throws Exception {
        assertThat(get("health/live").statusCode()).isEqualTo(200);
        DeployedChat.awaitReady(base);
        assertThat(get("health/ready").body()).isEqualTo("{\"status\":\"ready\"}\n");
    }

    @Test
    void elsewhereIsNothingAndTheServersMakeIsNotNamed() throws Exception {
        for (String path :
                new String[] {"nothing", "health/", "health/x", "WEB-INF/web.xml", "WEB-INF/wsdl/chat.wsdl"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            RawSoap.assertNoInternals(answer);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }
}
