package org.chatrpc.acceptance;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built WAR, which Arquillian deploys to the server under test. */
final class DeployedChat {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private DeployedChat() {}

    static WebArchive war() {
        File built = new File(System.getProperty("chat.war", "../chat-ws/target/chat.war"));
        return ShrinkWrap.create(ZipImporter.class, "chat.war")
                .importFrom(built)
                .as(WebArchive.class);
    }

    /** Needed because deployment does not wait for the database. The first account of a new database is the operator's. */
    static void awaitReady(URL base) {
        awaitDatabase(base);
        Operator.of(base);
    }

    /** The same, but nobody has an account after it. */
    static void awaitDatabase(URL base) {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(base + "health/ready")).build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> HTTP.send(question, BodyHandlers.discarding()).statusCode() == 200);
    }
}
