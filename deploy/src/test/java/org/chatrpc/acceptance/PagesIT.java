package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.chatrpc.contract.ChatService;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages for browsers, monitoring and client generators. */
@ArquillianTest
class PagesIT {
    /** HTTP/1.1, because the embedded server does not offer HTTP/2, and some containers handle the upgrade badly. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @Test
    void theStartPageTellsPeopleHowToContinue() throws Exception {
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
        assertThat(answer.headers().firstValue("Location"))
                .as("relative, so that it is right behind any proxy")
                .contains("./");
    }

    @Test
    void theAnswerToHeadIsThatToGetWithoutItsBody() throws Exception {
        for (String path : new String[] {"", "ChatService?wsdl", "ChatService", "health/live"}) {
            HttpResponse<String> get = get(path);
            HttpResponse<String> head = send("HEAD", path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.body()).as(path).isEmpty();
            for (String name : new String[] {"Content-Length", "Cache-Control", "X-Content-Type-Options", "Location"}) {
                assertThat(head.headers().firstValue(name))
                        .as("%s of %s", name, path)
                        .isEqualTo(get.headers().firstValue(name));
            }
        }
        assertThat(send("HEAD", "metrics")
                        .headers()
                        .firstValueAsLong("Content-Length")
                        .orElse(0))
                .isPositive();
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatAreNot() throws Exception {
        for (String path :
                new String[] {"", "welcome", "health/live", "metrics", "download/chat-client.jar", "nothing"}) {
            for (String method : new String[] {"OPTIONS", "PUT", "DELETE", "PATCH", "POST", "PROPFIND", "NONSENSE"}) {
                HttpResponse<String> answer = send(method, path);
                assertThat(answer.statusCode()).as("%s %s", method, path).isEqualTo(405);
                assertThat(answer.headers().firstValue("Allow"))
                        .as("%s %s", method, path)
                        .contains("GET, HEAD");
                RawSoap.assertNoInternals(answer);
            }
            assertThat(send("TRACE", path).statusCode()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void noAnswerIsCachedOrSniffed() throws Exception {
        for (String path : new String[] {"", "ChatService?wsdl", "ChatService", "health/live", "metrics", "nothing"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
        }
    }

    @ParameterizedTest
    @CsvSource({"ChatService,chat.wsdl", "AdminService,chat-admin.wsdl"})
    void theWsdlIsPublishedUnchangedExceptForTheAddressOfTheRequest(String service, String file) throws Exception {
        String written;
        try (InputStream in = ChatService.class.getResourceAsStream("/META-INF/wsdl/" + file)) {
            written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (String query : new String[] {"?wsdl", "?WSDL", "?singleWsdl", "?singlewsdl"}) {
            HttpResponse<String> wsdl = get(service + query);
            assertThat(wsdl.statusCode()).isEqualTo(200);
            assertThat(wsdl.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
            assertThat(wsdl.body()).isEqualTo(written.replace("http://127.0.0.1:8080/chat/" + service, base + service));
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
                new String[] {"nothing", "health/", "health/x", "WEB-INF/web.xml", "WEB-INF/wsdl/chat-admin.wsdl"}) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            RawSoap.assertNoInternals(answer);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }
}
