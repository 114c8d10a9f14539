package org.chatrpc.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatrpc.recipe.Recipe;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application that bundles {@code chat-outbox.jar} as it was built, and has a data source of its own. */
public final class OrdersWar {
    private OrdersWar() {}

    /**
     * Puts it where the server finds applications, beside the chat.
     *
     * @param database the address for JDBC of a PostgreSQL
     */
    public static void deploy(Recipe server, String database, String user, String password, Path tokenFile) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "orders.war")
                .addClasses(Orders.class, OrdersServlet.class)
                .addAsLibraries(
                        server.war().resolveSibling("chat-outbox.jar").toFile(),
                        jarOf(org.postgresql.Driver.class).toFile())
                .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml")
                .setWebXML(new StringAsset(webXml(server.base(), database, user, password, tokenFile)));
        war.as(ZipExporter.class)
                .exportTo(server.deployments().resolve("orders.war").toFile(), true);
        if (server.name().equals("liberty")) {
            addToLiberty(server);
        }
    }

    /** Liberty has no more than its configuration names, and takes drivers of data sources from shared libraries only. */
    private static void addToLiberty(Recipe server) {
        Path folder = server.deployments().resolveSibling("configDropins/overrides");
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("orders.xml"), """
                    <server>
                      <featureManager>
                        <feature>jdbc-4.3</feature>
                        <feature>jndi-1.0</feature>
                      </featureManager>
                      <library id="orders">
                        <file name="%s"/>
                      </library>
                      <webApplication id="orders" location="orders.war" contextRoot="/orders">
                        <classloader commonLibraryRef="orders"/>
                      </webApplication>
                    </server>
                    """.formatted(jarOf(org.postgresql.Driver.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String webXml(URI chat, String database, String user, String password, Path tokenFile) {
        return """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <env-entry>
                    <env-entry-name>chat.outbox.url</env-entry-name>
                    <env-entry-type>java.lang.String</env-entry-type>
                    <env-entry-value>%s</env-entry-value>
                  </env-entry>
                  <env-entry>
                    <env-entry-name>chat.outbox.tokenFile</env-entry-name>
                    <env-entry-type>java.lang.String</env-entry-type>
                    <env-entry-value>%s</env-entry-value>
                  </env-entry>
                  <env-entry>
                    <env-entry-name>chat.outbox.dataSource</env-entry-name>
                    <env-entry-type>java.lang.String</env-entry-type>
                    <env-entry-value>java:app/jdbc/orders</env-entry-value>
                  </env-entry>
                  <data-source>
                    <name>java:app/jdbc/orders</name>
                    <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                    <url>%s</url>
                    <user>%s</user>
                    <password>%s</password>
                  </data-source>
                </web-app>
                """.formatted(chat, tokenFile, database, user, password);
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
